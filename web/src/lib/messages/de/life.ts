import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const life: Messages['life'] = {
  classes: { ordinary: 'Gewöhnliche Abstimmung', special: 'Besondere Abstimmung' },
  by: { ballot: 'mit geheimen Stimmzetteln', signatures: 'durch Unterschriften' },
  again: 'Zweite Lesung',
  againOf: 'Zur ersten Lesung',

  collecting: (have, needed) =>
    `${number(have)} von ${plural(needed, { one: '# Unterschrift', other: '# Unterschriften' })}`,
  missing: (count, notice) =>
    plural(count, {
      one: `Eine fehlt noch. ${duration(notice)} nach der letzten wird die Abstimmung eröffnet.`,
      other: `# fehlen noch. ${duration(notice)} nach der letzten wird die Abstimmung eröffnet.`,
    }),
  missingAtOnce: (count) =>
    plural(count, {
      one: 'Eine fehlt noch. Sobald sie da ist, wird die Abstimmung eröffnet.',
      other: '# fehlen noch. Sobald sie da sind, wird die Abstimmung eröffnet.',
    }),
  urgent:
    'Sie wäre kürzer offen als sonst, darum braucht es die Unterschriften von einem Drittel der Mitglieder.',
  tripled: (until) =>
    `Eine Abstimmung über dasselbe ist vor Kurzem gescheitert: Bis ${until} braucht es dreimal so viele Unterschriften.`,
  opens: (when) => `Wird eröffnet: ${when}`,
  notice:
    'Genug haben unterschrieben. Bis zur Eröffnung können alle den Vorschlag lesen, und niemand kann ihn ändern.',
  queue: (open) =>
    plural(open, {
      one: 'Die Abstimmung kommt an die Reihe, wenn die offene vorbei ist. Zuerst kommt, was die meisten Unterschriften hat.',
      other:
        'Die Abstimmung kommt an die Reihe, wenn eine der # offenen vorbei ist. Zuerst kommt, was die meisten Unterschriften hat.',
    }),
  circle: 'Es fehlen Vertrauenspersonen. Ohne sie wird keine Abstimmung eröffnet.',
  term: 'Die Amtszeit der Vertrauenspersonen ist vorbei. Bis es neue gibt, wird nur über neue abgestimmt.',
  termOver:
    'Die Amtszeit der Vertrauenspersonen ist lange vorbei. Neue kommen durch die Unterschriften von mehr als der Hälfte der Mitglieder.',
  lapses: (day) => `Ist die Abstimmung bis ${day} nicht eröffnet, verfällt der Vorschlag.`,
  signing: (have, needed) => `${number(have)} von ${number(needed)} Mitgliedern haben unterschrieben`,
  signingText: (missing) =>
    plural(missing, {
      one: 'Mit einer weiteren Unterschrift gilt es sofort. Alle sehen, wer unterschrieben hat.',
      other: 'Mit # weiteren Unterschriften gilt es sofort. Alle sehen, wer unterschrieben hat.',
    }),
  signedBy: (names) => `Unterschrieben von ${names}.`,
  sign: 'Diesen Vorschlag unterschreiben',
  signHint:
    'Eine Unterschrift sagt: Darüber soll abgestimmt werden. Sie sagt nicht, wie du abstimmst. Alle sehen sie.',
  signHintWay: 'Deine Unterschrift zählt offen als Ja. Alle sehen sie.',
  unsign: 'Meine Unterschrift zurücknehmen',
  unsignLast: 'Deine ist die einzige Unterschrift: Nimmst du sie zurück, ist der Vorschlag weg.',
  youSigned: 'Du hast unterschrieben.',
  failed: 'Deine Unterschrift ist, wie sie war.',
  guest: 'Nur Mitglieder können unterschreiben.',
  overtakenBy: (title) =>
    `Überholt durch „${title}“: Was geändert werden sollte, ist nicht mehr, wie es war.`,
  overtaken:
    'Überholt: Was geändert werden sollte, ist nicht mehr, wie es war. Es kann neu vorgeschlagen werden.',
  signed: 'Mehr als die Hälfte der Mitglieder hat unterschrieben. Es gilt.',
  newcomers: 'Wer nach dem Vorschlag beigetreten ist, stimmt darüber nicht ab.',

  comes: 'Was daraus wird',
  pending: (when) => `Es gilt ab: ${when}, wenn nicht genug Mitglieder eine zweite Lesung verlangen.`,
  pendingSure: (when) => `Es gilt ab: ${when}.`,
  objections: (have, needed) =>
    `${number(have)} von ${plural(needed, { one: '# Mitglied', other: '# Mitgliedern' })} verlangen eine zweite Lesung.`,
  object: 'Eine zweite Lesung verlangen',
  objectHint: (needed) =>
    plural(needed, {
      one: 'Verlangt es ein Mitglied, stimmen alle noch einmal ab. Es gilt nur, wenn es wieder angenommen wird.',
      other:
        'Verlangen es # Mitglieder, stimmen alle noch einmal ab. Es gilt nur, wenn es wieder angenommen wird.',
    }),
  objected: 'Du hast eine zweite Lesung verlangt.',
  objectLate: 'Nur wer abstimmen konnte, kann eine zweite Lesung verlangen.',
  objectOnce: 'Das war die zweite Lesung. Eine dritte gibt es nicht.',
  suspended: (until) =>
    `Genug Mitglieder haben eine zweite Lesung verlangt. Jemand muss sie bis ${until} vorschlagen, sonst fällt der Beschluss.`,
  reread: 'Die zweite Lesung vorschlagen',
  rereadHint: 'Dieselben Worte und dieselben Änderungen. Es braucht keine Unterschriften.',
  rereading: 'Darüber wird ein zweites Mal abgestimmt. Nur wenn es wieder angenommen wird, gilt es.',
  rereadingGo: 'Zur zweiten Lesung',
  inForce: (since) => `In Kraft seit: ${since}.`,
  void: 'Es ist nicht in Kraft getreten: Die zweite Lesung ging verloren, oder niemand hat sie vorgeschlagen.',

  answer: (name) => `Was ${name} antwortet`,
  answerNone: (name) => `${name} hat noch nicht geantwortet.`,
  answerWrite: 'Deine Antwort',
  answerHint:
    'Sie steht neben den Gründen, für alle, und bevor jemand einen Stimmzettel versiegelt. Du kannst sie ändern, bis die Abstimmung endet.',
  answerSend: 'Meine Antwort veröffentlichen',
  answerDone: 'Deine Antwort steht jetzt hier.',
  answerFailed: 'Deine Antwort ist nicht veröffentlicht.',
  answerSelf: 'In dieser Abstimmung geht es um dich. Du kannst antworten, und du stimmst ab wie alle.',

  rulesThen: 'Es entscheiden die Regeln des Tages, an dem sie eröffnet wurde, was immer sich später ändert.',
  mistake: {
    title: 'Stimmt etwas mit dieser Abstimmung nicht?',
    what: 'Was soll geschehen?',
    end: 'Sie endet, und kein Stimmzettel wird je geöffnet',
    endHint: 'Die Frage kann in einer neuen Abstimmung wieder gestellt werden.',
    later: (days) => plural(days, { one: 'Sie schließt # Tag später', other: 'Sie schließt # Tage später' }),
    laterTitle: 'Sie schließt später',
    reason: 'Was stimmt nicht?',
    reasonHint: 'Das lesen alle.',
    ask: 'Die anderen fragen',
    askHint: (needed) =>
      `Es braucht ${plural(needed, { one: '# Mitglied', other: '# Mitglieder' })} der Stimmliste, dich eingeschlossen, bevor die Abstimmung schließt. Niemand kann es allein, und der Server kann es gar nicht.`,
    asksEnd: (name) => `${name} hat diese Abstimmung vorgeschlagen und will, dass sie ungeöffnet endet.`,
    asksLater: (name, time) =>
      `${name} hat diese Abstimmung vorgeschlagen und will, dass sie später schließt: ${time}.`,
    ended: 'Ungeöffnet beendet, weil etwas daran falsch war. Sie hat nichts entschieden.',
    extended: (time) => `Sie schließt später als zuerst angekündigt: ${time}.`,
    agreed: (have, needed) =>
      `${number(have)} von ${plural(needed, { one: '# Mitglied stimmt zu:', other: '# Mitgliedern stimmen zu:' })}`,
    agree: 'Ich stimme zu',
    youAgree: 'Du stimmst zu.',
    sealed: (ballots) =>
      `${plural(ballots, { one: '# Stimmzettel wurde', other: '# Stimmzettel wurden' })} abgegeben. Das Protokoll nimmt für diese Abstimmung keine Anteile an, also wird kein Stimmzettel geöffnet, außer es brächen so viele Vertrauenspersonen, wie ein Ergebnis braucht, gemeinsam die Regeln. Die Abstimmung zählt für nichts und gegen niemanden.`,
    nothingToRelease: 'Du bist eine ihrer Vertrauenspersonen: Du hast nichts freizugeben.',
    again: 'Noch einmal vorschlagen',
  },
  ownBar: 'Das hat diese Abstimmung selbst verlangt; die Regeln verlangen weniger.',
  barAlso: 'Außer dem, was die Regeln verlangen, verlangt diese Abstimmung:',
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# Mitglied hat', other: '# Mitglieder haben' })} Ja gesagt; ${number(needed)} hätten es sein müssen.`,
  enough: (needed, base) =>
    `Es braucht das Ja von mindestens ${plural(needed, { one: '# Mitglied', other: '# Mitgliedern' })}, von ${number(base)}, die zählen.`,
};
