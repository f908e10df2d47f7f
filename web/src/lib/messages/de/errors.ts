import type { Messages } from '../en';

export const errors: Messages['errors'] = {
  'anchor.*':
    'Das ist das Protokoll einer anderen Versammlung als der, die du wolltest. Sieh dir den Link noch einmal an.',
  'assembly.removed':
    'Wer diesen Server betreibt, hat diese Versammlung von ihm entfernt. Warum, steht bei den Einzelheiten. Verloren ist nichts: Mit ihrem Protokoll, das jedes Mitglied haben kann, geht es auf einem anderen Server weiter.',
  'assembly.unknown':
    'Diese Versammlung gibt es auf diesem Server nicht. Sieh dir den Link noch einmal an oder frag, wer ihn geschickt hat.',
  'assembly.limit':
    'Dieser Server nimmt gerade keine neuen Versammlungen auf. Versuch es in einer Stunde wieder oder nimm einen anderen Server.',
  'assembly.*':
    'Die Gründung dieser Versammlung ist nicht in Ordnung. Lade die Seite neu und gründe sie noch einmal.',
  'audit.file':
    'Diese Datei ist nicht das Protokoll einer Versammlung. Wähle die Datei, die „Protokoll herunterladen“ gespeichert hat.',
  'authority.text': 'Nur wer einen Text geschrieben hat, kann ihn löschen lassen.',
  'authority.group':
    'Hier schlagen nur Mitglieder dieser Gruppe vor, unterschreiben und stimmen ab. Du gehörst nicht dazu.',
  'authority.roll':
    'Du stehst nicht auf der Stimmliste. Sie wurde beim Öffnen der Abstimmung festgelegt; nur wer da Mitglied war, kann abstimmen.',
  'authority.trustee': 'Das kann nur eine Vertrauensperson dieses Kreises.',
  'authority.circle':
    'Nur eine Vertrauensperson dieses Kreises oder wer ihn einberufen hat, kann ihn beenden.',
  'authority.member': 'Das können nur Mitglieder. Um eines zu werden, bitte ein Mitglied um eine Einladung.',
  'authority.named': 'Hier kann nur antworten, wen diese Abstimmung ausschließen würde.',
  'authority.inviter': 'Nur wer diese Einladung gegeben hat, kann sie zurücknehmen.',
  'authority.old_key':
    'Neue Schlüssel ablehnen kann nur das Mitglied selbst, mit den Wörtern, die es vorher hatte.',
  'authority.*': 'Die Regeln dieser Versammlung erlauben dir das nicht.',
  'ballot.gone': 'Dieser versiegelte Stimmzettel ist nicht mehr auf diesem Gerät. Mach einen neuen.',
  'ballot.previous':
    'Du hast inzwischen auf einem anderen Gerät oder einer anderen Seite abgestimmt. Lade die Seite neu: Sie zeigt, welcher Stimmzettel zählt, und du kannst ihn ändern.',
  'ballot.*':
    'Der versiegelte Stimmzettel hat nicht die richtige Form und wurde nicht angenommen. Mach einen neuen; wenn auch das nicht geht, nimm ein anderes Gerät.',
  'base64.*': 'Ein eingegebener oder eingefügter Code ist unvollständig. Kopiere ihn noch einmal ganz.',
  'check.document': 'Das ist kein Prüftext. Kopiere ihn ganz vom anderen Gerät.',
  'check.mismatch':
    'Das andere Gerät hat etwas anderes versiegelt, als es sagt. Vertrau ihm deinen Stimmzettel nicht an und sag es den anderen Mitgliedern.',
  'check.tracker':
    'Der Prüftext gehört zu einem anderen Stimmzettel. Kopiere ihn noch einmal ganz vom anderen Gerät.',
  'check.unknown':
    'In diesem Prüftext geht es um eine Abstimmung oder ein Mitglied, das dieses Gerät nicht kennt. Öffne die Abstimmung zuerst auf diesem Gerät und füge den Text dann noch einmal ein.',
  'check.*': 'Dieser Prüftext lässt sich nicht verwenden. Kopiere ihn noch einmal ganz vom anderen Gerät.',
  'checkpoint.split':
    'Der Server hat zwei Fassungen des Protokolls gezeigt, die einander ausschließen. Tu hier nichts weiter, sichere den Beweis und zeig ihn den anderen Mitgliedern.',
  'checkpoint.*':
    'Was der Server über sein Protokoll unterschrieben hat, ist nicht lesbar. Nichts auf dieser Seite verlässt sich darauf. Versuch es später wieder.',
  'circle.not_ready':
    'Dieser Kreis von Vertrauenspersonen ist noch nicht bereit. Erst müssen alle darin ihre Aufgabe abschließen.',
  'circle.phase':
    'Dieser Kreis ist inzwischen weiter, dieser Schritt ist nicht mehr dran. Lade die Seite neu, um zu sehen, was dran ist.',
  'circle.repeated': 'Diesen Schritt hast du schon getan. Gerade ist nichts weiter zu tun.',
  'circle.trustees': 'Jede Vertrauensperson muss Mitglied sein und kann nur einmal genannt werden.',
  'circle.threshold':
    'So viele Vertrauenspersonen können in einem Kreis dieser Größe nicht nötig sein. Wähle eine andere Zahl.',
  'circle.unknown': 'Diesen Kreis von Vertrauenspersonen gibt es nicht. Sieh dir den Link noch einmal an.',
  'circle.in_office':
    'Es sind schon Vertrauenspersonen im Amt. Andere kommen durch eine Abstimmung: Schlage eine vor.',
  'circle.signed':
    'Deine Unterschrift steht schon unter diesem Kreis. Er ist im Amt, wenn mehr als die Hälfte der Mitglieder unterschrieben hat und alle Vertrauenspersonen fertig sind.',
  'circle.size': 'Die Regeln dieser Versammlung verlangen mehr Vertrauenspersonen. Nenne weitere.',
  'circle.term':
    'Die Amtszeit der Vertrauenspersonen ist vorbei. Jetzt kann nur eine Abstimmung über neue eröffnet werden.',
  'circle.waits':
    'Vertrauenspersonen, die eine Abstimmung benannt hat, haben für jeden Schritt drei Tage. Warte so lange und erinnere sie.',
  'circle.*':
    'Was eine Vertrauensperson für diesen Kreis geschickt hat, passt nicht. Dein Gerät hat es nicht verwendet. Wenn es so bleibt, beende den Kreis und berufe einen neuen ein.',
  'client.outdated':
    'Der Server hat eine neuere Version von Folkmoot als diese Seite. Dein Stimmzettel wurde nicht versiegelt und nichts gesendet. Lade die neue Version und stimm damit ab.',
  'client.*':
    'Etwas auf dieser Seite ging nicht, wie es sollte. Lade sie neu und sieh nach, ob der Schritt getan ist, bevor du ihn wiederholst.',
  'contest.alike':
    'Zwei Möglichkeiten sehen gleich aus, sodass man sie beim Abstimmen nicht unterscheiden kann. Gib einer davon andere Worte.',
  'contest.candidates':
    'Alle, die antreten, brauchen einen eigenen Eintrag, und niemand kann zweimal antreten.',
  'contest.*': 'Eine Frage braucht mindestens zwei Möglichkeiten.',
  'cosignature.*':
    'Was ein anderer Server über dieses Protokoll unterschrieben hat, ist nicht brauchbar. Stimmzettel und Zählung hängen nicht davon ab. Versuch es später wieder.',
  'decryption.*':
    'Was eine Vertrauensperson freigegeben hat, passt nicht zu den versiegelten Stimmzetteln. Dein Gerät hat es nicht verwendet. Das Ergebnis wartet, bis genug richtige Anteile da sind.',
  'earlier.*':
    'Das Protokoll passt nicht zu dem, was dieses Gerät früher gesehen hat. Starte die Prüfung: Sie sagt, ob der Server beides unterschrieben hat.',
  'effect.class':
    'Was diese Abstimmung bewirken würde, braucht eine besondere Entscheidung. Wähle „besondere“ und schlag es noch einmal vor.',
  'effect.from':
    'Seit das geschrieben wurde, hat sich etwas geändert: Was es ändern würde, ist nicht mehr so. Sieh nach, wie es jetzt ist, und schlag es neu vor.',
  'effect.voices':
    'Die Regeln erlauben einem Mitglied nicht so viele Stimmen. Ändere erst die Regel, oder wähle weniger.',
  'effect.voices_alone':
    'Eine Abstimmung darüber, wie viele Stimmen Mitglieder haben, entscheidet nichts anderes: In ihr hat jedes eine. Nimm heraus, was sie sonst fragt oder bewirkt.',
  'effect.*':
    'Was diese Abstimmung bewirken würde, geht so nicht. Sieh ihre Wirkungen noch einmal an: Jede gehört zu einer Frage mit Ja und Nein, und nichts wird zweimal geändert.',
  'reading.members':
    'Das Protokoll ist für Mitglieder. Öffne deine Schlüssel, wenn du eines bist, oder bitte ein Mitglied um einen Prüfpass.',
  'reading.pass_over':
    'Dieser Prüfpass ist abgelaufen, oder wer ihn gab, ist nicht mehr Mitglied. Bitte ein Mitglied um einen neuen.',
  'reading.form': 'Dieser Prüfpass ist nicht vollständig. Kopiere den ganzen Link.',
  'reading.*':
    'Der Server lässt dieses Gerät das Protokoll nicht lesen. Öffne deine Schlüssel noch einmal, oder bitte ein Mitglied um einen Prüfpass.',
  'object.over':
    'Es gibt nichts, wofür eine zweite Lesung verlangt werden könnte: Es gilt schon, ist gefallen, oder das war die zweite Lesung.',
  'object.*': 'Du hast schon eine zweite Lesung verlangt. Das zählt einmal.',
  'pages.*':
    'Was der Server über seine Seiten sagt, steht schon im Protokoll, oder er hat heute oft genug anderes gesagt.',
  'propose.again':
    'Eine zweite Lesung fragt genau dasselbe wie die erste Abstimmung, und es gibt nur eine, innerhalb von 14 Tagen, nachdem genug Mitglieder sie verlangt haben.',
  'propose.candidate': 'Jemand, der antritt, ist nicht mehr Mitglied. Bitte sieh die Namen noch einmal an.',
  'group.name_taken':
    'Eine Gruppe heißt schon so, oder so, dass man es verwechseln kann. Wähle einen anderen Namen.',
  'group.many': 'Es gibt so viele Gruppen, wie eine Versammlung haben kann. Erst muss eine aufgelöst werden.',
  'group.unknown': 'Diese Gruppe gibt es nicht, oder sie wurde aufgelöst. Sieh nach, wie es jetzt ist.',
  'group.effects': 'Was die Versammlung ändert, entscheiden alle Mitglieder, nicht eine Gruppe.',
  'group.*':
    'Eine Gruppe braucht einen Namen und Mitglieder, und niemand kann doppelt genannt sein. Sieh nach, wer dazukommt und wer geht.',
  'propose.drawn': 'Eine Reihenfolge lässt sich nur für Fragen mit mindestens zwei Möglichkeiten auslosen.',
  'propose.many':
    'Du hast zwei Vorschläge, die noch nicht vorbei sind. Einen weiteren kannst du machen, wenn einer geschlossen ist oder du deine Unterschrift von einem zurücknimmst.',
  'propose.participation':
    'Die Regel, wer sieht, wer teilnimmt, hat sich inzwischen geändert. Sieh dir den Vorschlag noch einmal an.',
  'propose.way':
    'Allein durch Unterschriften lassen sich nur der Server wechseln oder Vertrauenspersonen ersetzen, die nichts tun. Schlag es als Abstimmung mit Stimmzetteln vor.',
  'second.missing': 'Du hast diesen Vorschlag nicht unterschrieben, also gibt es nichts zurückzunehmen.',
  'confirm.*': 'Dieser Abschluss braucht keine weitere Bestätigung. Es fehlt nichts.',
  'confirm.other':
    'Dieses Gerät sieht einen anderen Abschluss der Abstimmung, als im Protokoll des Servers steht. Vergleiche den Code des Protokolls mit anderen Mitgliedern.',
  'confirm.repeated': 'Du hast diesen Abschluss schon bestätigt. Das zählt einmal.',
  'second.repeated': 'Du hast diesen Vorschlag schon unterschrieben. Das zählt einmal.',
  'join.*': 'Damit bittet niemand mehr um etwas. Lade die Seite neu, dann siehst du, wer es tut.',
  'join.growth':
    'In letzter Zeit kamen so viele, dass die Regeln gerade niemanden mehr hereinlassen. Platz ist wieder, wenn es in den letzten 30 Tagen weniger waren, spätestens in 30 Tagen; eine Abstimmung kann schon vorher Leute aufnehmen.',
  'recover.over':
    'Diese neuen Schlüssel lassen sich nicht mehr ablehnen: Sie wurden schon abgelehnt, oder sie gelten seit 90 Tagen. Es bleibt eine Abstimmung, die das Mitglied ausschließt; es kommt dann neu herein.',
  'recover.busy':
    'Für andere neue Schlüssel dieses Mitglieds haben schon genug gebürgt. Sie gelten, wenn die Wartezeit vorbei ist. Sind es die falschen, können die alten Schlüssel sie ablehnen; danach kann man um andere bitten.',
  'remove.brake':
    'In 90 Tagen kann höchstens eines von zehn Mitgliedern ausgeschlossen werden, damit die anderen Zeit haben, zu widersprechen oder gemeinsam zu gehen. Schlag es noch einmal vor, wenn seit den letzten Ausschlüssen 90 Tage vergangen sind.',
  'stay.too_soon':
    'Du hast hier vor Kurzem etwas getan. Dass du noch da bist, muss noch niemand hören: Es geht 90 Tage nach deiner letzten Handlung, oder 30 Tage, bevor du ruhen würdest.',
  'vouch.too_soon':
    'Du kannst noch nicht bürgen: Für Neue können es Mitglieder, die 60 Tage dabei sind (für den neuen Schlüssel eines Mitglieds 30), und dann einmal in der Zeit, die die Regeln nennen.',
  'vouch.self':
    'Für dich selbst kannst du nicht bürgen, und für niemanden, den du eingeladen hast. Bitte andere Mitglieder darum.',
  'vouch.repeated': 'Du hast schon gebürgt. Das zählt einmal.',
  'vouch.over': 'Hierfür muss niemand mehr bürgen: Es haben genug getan, oder die Zeit dafür ist vorbei.',
  'entry.*':
    'Der Server hat dies so datiert, wie es das Protokoll nicht erlaubt. Versuch es noch einmal; wenn es so bleibt, sag es denen, die den Server betreiben.',
  'event.repeated': 'Das steht schon im Protokoll. Lade die Seite neu, um es zu sehen.',
  'event.conflict':
    'An dieser Stelle steht schon etwas anderes im Protokoll. Lade die Seite neu und tu es noch einmal.',
  'event.signature':
    'Die Unterschrift ist nicht deine. Schließe deine Schlüssel, öffne sie wieder und wiederhole, was du getan hast.',
  'event.length': 'Eine Liste ist zu lang oder zu kurz. Ändere die Anzahl und versuch es noch einmal.',
  'event.clock':
    'Dein Gerät und der Server sind sich über die Uhrzeit nicht einig. Stelle die Uhr deines Geräts und versuche es noch einmal. Stimmt sie, dann geht die des Servers falsch: Sag es den anderen Mitgliedern.',
  'event.address': 'Eine Adresse ist https:// und ein Name, etwa https://moot.example, und danach nichts.',
  'authority.proposer': 'Nur wer diese Abstimmung vorgeschlagen hat, kann das verlangen.',
  'amend.repeated': 'Das ist schon verlangt, oder du hast schon zugestimmt.',
  'amend.unknown': 'So etwas wurde für diese Abstimmung nicht verlangt.',
  'amend.reading': 'Eine zweite Lesung lässt sich nicht beenden: Sie fragt dasselbe noch einmal.',
  'event.bar':
    'Was eine Abstimmung über die Regeln hinaus verlangt, ist mehr als die Hälfte und höchstens alle; dazu gehört eine Frage mit Ja und Nein.',
  'event.*':
    'Was dein Gerät geschickt hat, hat nicht die richtige Form und wurde nicht angenommen. Lade die Seite neu und versuch es noch einmal.',
  'host.moved':
    'Die Mitglieder haben diese Versammlung auf einen anderen Server verlegt, dieser hier nimmt nichts mehr an. Das Protokoll kann man hier weiter lesen. Die neue Adresse steht auf der Seite der Versammlung.',
  'host.stopping': 'Der Server wird gerade neu gestartet. Versuch es in einer Minute wieder.',
  'host.unreachable':
    'Der Server antwortet nicht. Sieh nach, ob du verbunden bist, und versuch es in einer Weile wieder.',
  'host.*': 'Der Server kann das gerade nicht tun. Versuch es in einer Minute wieder.',
  'http.busy': 'Der Server hat gerade zu viel zu tun. Versuch es in einer Minute wieder.',
  'http.refusals':
    'Zu viele Anfragen von deinem Anschluss wurden abgelehnt. Warte eine Minute und versuch es dann wieder.',
  'http.slow':
    'Die Verbindung war für den Server zu langsam. Versuch es wieder, am besten dort, wo sie besser ist.',
  'http.*': 'Der Server hat diese Seite nicht verstanden. Lade sie neu und versuch es noch einmal.',
  'oblivious.*':
    'Der Server konnte nicht öffnen, was dein Gerät über die Zwischenstelle geschickt hat. Versuch es in einer Minute wieder.',
  'own.answer':
    'Dieser Server antwortet nicht, wie es ein Server von Versammlungen tut. Was er geschickt hat, wird nicht gezeigt. Frag die anderen Mitglieder, ob die Adresse stimmt.',
  'own.*':
    'Diese Seiten sind nur für deinen eigenen Computer. Öffne die Adresse, die dein Programm genannt hat.',
  'relay.*':
    'Die Zwischenstelle erreicht den Server nicht. Dein Stimmzettel bleibt hier und wird noch einmal geschickt.',
  'invite.expired': 'Diese Einladung ist abgelaufen. Bitte um eine neue, wo du sie bekommen hast.',
  'invite.spent':
    'Diese Einladung wurde so oft benutzt, wie es erlaubt war. Bitte um eine neue, wo du sie bekommen hast.',
  'invite.link':
    'Ein Teil des Einladungslinks fehlt oder wurde verändert. Kopiere den ganzen Link noch einmal.',
  'invite.times': 'Die Einladung muss später enden als jetzt. Wähle eine längere Zeit.',
  'invite.by_vote':
    'In dieser Versammlung lassen nur Abstimmungen Leute herein. Schlag eine vor, die sie aufnimmt.',
  'invite.revoked':
    'Diese Einladung wurde zurückgenommen, oder wer sie gegeben hat, ist kein Mitglied mehr. Bitte ein anderes Mitglied um eine neue.',
  'invite.*':
    'Diese Einladung gibt es in dieser Versammlung nicht. Bitte um eine neue, wo du sie bekommen hast.',
  'key.*': 'Ein Schlüssel lässt sich nicht verwenden. Lade die Seite neu und versuch es noch einmal.',
  'keys.closed': 'Deine Schlüssel sind geschlossen. Öffne sie zuerst.',
  'keys.none': 'Auf diesem Gerät sind noch keine Schlüssel. Mach neue oder gib deine zwölf Wörter ein.',
  'keys.unconfirmed':
    'Die eingegebenen Wörter sind nicht die, die gezeigt wurden. Vergleiche sie mit deinem Zettel.',
  'keys.*':
    'Deine Schlüssel ließen sich nicht verwenden. Schließe sie, öffne sie wieder und wiederhole, was du getan hast.',
  'log.unavailable':
    'Der Server konnte nicht sagen, ob er es eingetragen hat. Wiederholen ist sicher: Es wird höchstens einmal eingetragen.',
  'log.damaged':
    'Das Protokoll auf diesem Server ist beschädigt. Nichts wird angenommen, bis es repariert ist.',
  'log.*':
    'Dieser Server kann das Protokoll gerade zeigen, aber nichts eintragen. Sag es denen, die ihn betreiben, und versuch es später wieder.',
  'member.name_taken':
    'Ein anderes Mitglied hat diesen Namen oder einen, der gleich aussehen kann: Klein geschrieben ist Lan lan, und das sieht aus wie Ian. Namen, die man verwechselt, werden abgelehnt, damit sich niemand als jemand anderes ausgeben kann. Wähle einen anderen, zum Beispiel mit Nachnamen.',
  'member.known':
    'Deine Schlüssel gehören schon einem Mitglied dieser Versammlung oder haben es einmal. Geh zur Versammlung: Vielleicht bist du schon dabei.',
  'member.other_key':
    'Dafür braucht es die Wörter, die du vorher hattest. Gib auf diesem Gerät auch deine früheren zwölf Wörter ein und versuch es dann noch einmal.',
  'member.*': 'Ein anderes Mitglied hat dieselben Schlüssel. Mach dir neue.',
  'merkle.*':
    'Das Protokoll geht nicht auf. Dieses Gerät hat es nicht verwendet. Die Prüfung zeigt dir, wo es bricht.',
  'note.*': 'Etwas im Protokoll hat nicht die richtige Form. Dieses Gerät hat es nicht verwendet.',
  'pairwise.*': 'Der Vergleich der Möglichkeiten geht nicht auf. Er wurde abgelehnt.',
  'participation.*':
    'Der geheime Schlüssel zum Abstimmen ließ sich nicht verwenden. Lade die Seite neu und versuch es noch einmal; wenn auch das nicht geht, nimm ein anderes Gerät.',
  'phrase.checksum': 'Diese Wörter gehören nicht zusammen: Eines ist falsch, oder zwei sind vertauscht.',
  'phrase.count': 'Es müssen zwölf Wörter sein, mit Leerzeichen dazwischen.',
  'phrase.word': 'Eines dieser Wörter steht nicht auf der Wortliste. Such nach einem Schreibfehler.',
  'phrase.*': 'Diese Wörter lassen sich nicht verwenden. Vergleiche sie mit deinem Zettel.',
  'random.*':
    'Dieses Gerät hat keine Zufallszahlen geliefert, und ohne sie lässt sich nichts sicher versiegeln. Starte den Browser neu oder nimm ein anderes Gerät.',
  'promise.broken':
    'Der Server hat zugesagt, diesen Stimmzettel bis zu einer Zeit ins Protokoll aufzunehmen, und er steht nicht dort. Bewahre die Zusage auf und zeige sie den anderen Mitgliedern.',
  'promise.replaced':
    'Der Server hat einen älteren Stimmzettel ins Protokoll aufgenommen als den, den er zuletzt zugesagt hat. Bewahre die Zusage auf und zeige sie den anderen Mitgliedern.',
  'promise.*':
    'Die Zusage des Servers ist nicht in Ordnung. Dein Stimmzettel bleibt hier gespeichert und wird erneut gesendet; sieh auf der Seite der Abstimmung nach, ob er angekommen ist.',
  'receipt.missing':
    'Das Protokoll endet vor dem, worum es in dieser Quittung geht. Es kann eine ältere Kopie sein. Behalte die Quittung und vergleiche mit anderen Mitgliedern.',
  'receipt.entry':
    'An der Stelle, die diese Quittung nennt, steht im Protokoll etwas anderes. Behalte die Quittung und zeig sie den anderen Mitgliedern.',
  'receipt.root':
    'Diese Quittung und dieses Protokoll gehören nicht zur selben Geschichte. Behalte die Quittung und zeig sie den anderen Mitgliedern.',
  'receipt.*':
    'Die Quittung ist nicht in Ordnung und beweist deshalb nichts. Sieh auf der Seite der Abstimmung nach, ob eingetragen ist, was du getan hast.',
  'record.compressed': 'Diese Datei ist gepackt. Entpacke sie zuerst und wähle sie dann noch einmal.',
  'record.truncated': 'Die Datei hört zu früh auf. Sichere sie noch einmal und wähle sie dann.',
  'record.*':
    'Diese Datei ist kein vollständiges Protokoll. Sichere es noch einmal von der Seite der Versammlung.',
  'replica.ahead':
    'Das Protokoll ist der Uhr dieses Geräts voraus. Geht deine Uhr richtig, dann datiert der Server Einträge vor, um die Zeit zu überspringen, in der Mitglieder etwas tun können: Mach hier nichts mehr und sag es den anderen. Geht deine Uhr falsch, dann stell sie und lade die Seite neu.',
  'replica.seen':
    'Dieser Link sagt nichts, was dein Gerät vergleichen könnte. Vielleicht wurde er unterwegs abgeschnitten.',
  'replica.behind':
    'Der Server zeigt weniger vom Protokoll, als er diesem Gerät schon gezeigt hat. Das kann eine alte Kopie auf dem Weg sein und ist dann in ein paar Minuten vorbei. Bleibt es so, hat der Server einen Teil verloren oder verbirgt ihn.',
  'replica.taken_back':
    'Seit einiger Zeit zeigt der Server weniger vom Protokoll, als er diesem Gerät unterschrieben hat. Er hat einen Teil verloren oder verbirgt ihn. Dieses Gerät behält, was der Server unterschrieben hat: Sag es den anderen Mitgliedern und vergleicht.',
  'replica.moved':
    'Die Mitglieder haben diese Versammlung auf einen anderen Server verlegt, aber dieser hier macht trotzdem weiter. Benutze die neue Adresse.',
  'replica.split_view':
    'Der Server hat zwei Fassungen des Protokolls gezeigt, die einander ausschließen. Tu hier nichts weiter, sichere den Beweis und zeig ihn den anderen Mitgliedern.',
  'replica.empty':
    'Dieses Gerät hat noch keine Kopie des Protokolls. Verbinde dich und öffne die Versammlung noch einmal.',
  'replica.snapshot':
    'Was dieses Gerät vom letzten Besuch behalten hat, lässt sich nicht verwenden. Lade die Seite neu, dann wird alles frisch gelesen.',
  'replica.*':
    'Was der Server geschickt hat, ist nicht das, was er unterschrieben hat. Dieses Gerät hat es nicht verwendet. Versuch es noch einmal und sag es den anderen Mitgliedern, wenn es so bleibt.',
  'result.*':
    'Ein Ergebnis im Protokoll ist nicht das, was die versiegelten Stimmzettel und die Regeln ergeben. Es wurde abgelehnt.',
  'ring.*':
    'Es ließ sich nicht zeigen, dass dieser Stimmzettel von jemandem auf der Stimmliste kommt, darum wurde er nicht angenommen. Mach einen neuen; wenn auch das nicht geht, nimm ein anderes Gerät.',
  'rules.bounds':
    'Eine dieser Regeln liegt außerhalb der Grenzen, die für jede Versammlung gelten. Sie sorgen dafür, dass sich Regeln immer wieder ändern lassen, und nie ohne Ankündigung. Wähle einen anderen Wert.',
  'rules.min_ballots':
    'Die kleinste Zahl von Stimmen, die zusammen geöffnet werden, ist 1 bis 1.000. Wähle eine andere Zahl.',
  'rules.version':
    'Diese Versammlung hat Regeln, die dieses Programm noch nicht kennt. Lade die Seite neu oder nimm eine neuere Version.',
  'rules.*': 'Ein Bruchteil in den Regeln muss zwischen nichts und allem liegen. Wähle einen anderen.',
  'seed.*':
    'Dieses Gerät hat keine Zufallszahlen geliefert, und ohne sie lässt sich nichts sicher versiegeln. Starte den Browser neu oder nimm ein anderes Gerät.',
  'selection.*':
    'Der Stimmzettel ist nicht so ausgefüllt, wie die Frage es verlangt. Zähl die Kreuze nach und versuch es noch einmal.',
  'shape.too_large':
    'Das sind zu viele Fragen und Möglichkeiten für einen Stimmzettel. Verteile sie auf mehrere Abstimmungen.',
  'shape.*': 'Eine Frage lässt sich so nicht beantworten. Sieh dir ihre Möglichkeiten und Grenzen an.',
  'share.*': 'Du hast deinen Anteil schon freigegeben. Es ist nichts weiter zu tun.',
  'source.*':
    'Das Protokoll war nicht lesbar, deshalb wurde nichts geprüft. Versuch es wieder, wenn der Server antwortet.',
  'storage.failed':
    'Dieser Browser lässt die Seite nichts speichern. In privaten Fenstern ist das oft so: Nimm ein gewöhnliches.',
  'storage.*':
    'Dieser Browser konnte nicht speichern, was aufbewahrt werden muss. Schaff Platz auf dem Gerät und versuch es noch einmal.',
  'sums.*': 'Die Summen im Protokoll haben nicht die richtige Form. Dieses Gerät hat sie nicht verwendet.',
  'tally.*': 'Eine Summe im Protokoll ist nicht die der versiegelten Stimmzettel. Sie wurde abgelehnt.',
  'text.length': 'Ein Text ist zu kurz oder zu lang. Ändere ihn und versuch es noch einmal.',
  'text.control':
    'Ein Text enthält ein Zeichen, das sich nicht anzeigen lässt. Tipp ihn neu, statt ihn einzufügen.',
  'text.direction':
    'Ein Text enthält ein verborgenes Zeichen, das seine Richtung umkehrt. Tipp ihn neu, statt ihn einzufügen.',
  'text.invisible':
    'Ein Text enthält ein Zeichen, das niemand sehen kann. Tipp ihn neu, statt ihn einzufügen.',
  'text.marks': 'Ein Buchstabe trägt zu viele Zeichen. Nimm einige weg.',
  'text.mixed':
    'Ein Wort mischt ähnlich aussehende Buchstaben aus zwei Alphabeten. Tipp es in einem Alphabet, damit es niemand mit einem anderen verwechselt.',
  'text.erased': 'Dieser Text ist schon gelöscht.',
  'text.in_use':
    'Der Name von jemandem, der Mitglied ist oder es werden möchte, wird nicht gelöscht: Mitglieder müssen einander unterscheiden können. Wer ausgetreten ist, kann ihn löschen lassen.',
  'text.removed': 'Wer den Server betreibt, musste diesen Text löschen; er kann hier nicht zurückkommen.',
  'text.unknown': 'Diesen Text gibt es nicht.',
  'text.trim': 'Vor oder nach einem Text stehen Leerzeichen. Nimm sie weg.',
  'text.*':
    'Ein Text enthält ein Zeichen, das nicht verwendet werden kann. Tipp ihn neu mit gewöhnlichen Buchstaben.',
  'tile.*': 'Ein Stück des Protokolls fehlt oder hat die falsche Länge. Versuch es später wieder.',
  'tree.*':
    'Das Protokoll ergibt nicht das, was der Server unterschrieben hat. Zeig das den anderen Mitgliedern.',
  'tracker.form': 'Das ist nicht der Code eines Stimmzettels. Kopiere ihn noch einmal ganz.',
  'trustee.not_closed': 'Die Abstimmung ist noch nicht geschlossen. Anteile werden erst danach freigegeben.',
  'trustee.not_cosigned':
    'Zu wenige Zeugen haben den Abschluss dieser Abstimmung bisher unterschrieben. Darum kann niemand sagen, dass alle dasselbe sehen. Warte etwas und versuch es wieder.',
  'trustee.unconfirmed':
    'Zu wenige Geräte haben bisher bestätigt, dass sie denselben Abschluss dieser Abstimmung sehen. Nichts wurde geöffnet.',
  'trustee.other_sums':
    'Dieses Gerät hat für diese Abstimmung schon einen Anteil freigegeben, für eine andere Summe. Vielleicht zeigt der Server zwei Fassungen des Protokolls: Sag es den anderen Mitgliedern.',
  'trustee.unchecked':
    'Dein Gerät hat noch nicht jeden Stimmzettel geprüft und gibt deshalb nichts frei. Öffne die Abstimmung noch einmal und lass es fertig werden.',
  'trustee.*':
    'Deine Aufgabe als Vertrauensperson ließ sich nicht erledigen. Lade die Seite neu und versuch es noch einmal.',
  'vault.passphrase':
    'Dieses Passwort öffnet deine Schlüssel nicht. Mit deinen zwölf Wörtern kannst du immer neu anfangen.',
  'vault.short': 'Das Passwort braucht mindestens 8 Zeichen.',
  'vault.version':
    'Diese Schlüssel hat eine andere Version von Folkmoot aufbewahrt. Stell sie mit deinen zwölf Wörtern wieder her.',
  'vault.*':
    'Die Schlüssel hier sind beschädigt oder unvollständig. Stell sie mit deinen zwölf Wörtern wieder her.',
  'vote.over': 'Die Zeit zum Abstimmen ist vorbei.',
  'vote.phase':
    'Die Abstimmung ist inzwischen weiter, deshalb geht das nicht mehr. Lade die Seite neu, um zu sehen, wie sie steht.',
  'vote.too_early': 'Dafür ist es noch zu früh. Versuch es, wenn es so weit ist.',
  'vote.unknown': 'Diese Abstimmung gibt es in dieser Versammlung nicht. Sieh dir den Link noch einmal an.',
  'vote.lasts':
    'Eine Abstimmung dieser Art ist nicht so lange oder nicht so kurz offen. Wähle eine andere Dauer.',
  'vote.queue':
    'Es sind so viele Abstimmungen offen, wie die Regeln zugleich erlauben. Diese öffnet, wenn ein Platz frei ist und sie die meisten Unterschriften hat.',
  'vote.seconds':
    'Dieser Vorschlag hat noch nicht genug Unterschriften. Er öffnet von selbst, wenn er sie hat.',
  'vote.*':
    'Das ist nicht die Abstimmung, die dein Gerät kennt. Lade die Seite neu und sieh sie dir noch einmal an.',
  'watch.*':
    'Das Protokoll geht nicht weiter, wie es vorher war. Bewahr auf, was zu sehen war, und frag andere, was sie sehen.',
  'witness.*':
    'Der Zeuge unterschreibt das nicht. Er hat ein anderes Protokoll gesehen, oder er kennt es nicht. Wer den Server betreibt, muss nachsehen.',
  'witnesses.*':
    'Die Zeugen haben nicht unterschrieben, was diese Seite zeigt. Warte etwas und versuch es wieder; bleibt es so, vergleich das Protokoll mit jemand anderem.',
  'worker.*':
    'Der Teil dieser Seite, der sich um die Kryptografie kümmert, ist nicht gestartet. Nichts wurde gesendet. Lade die Seite neu oder nimm einen aktuellen Browser.',
};
