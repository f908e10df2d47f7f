import type { Messages } from '../en';

export const errors: Messages['errors'] = {
  'anchor.*': 'C’est le registre d’une autre assemblée que celle que vous avez demandée. Vérifiez le lien.',
  'assembly.removed':
    'La personne qui tient ce serveur en a retiré cette assemblée. Les détails disent pourquoi. Rien n’est perdu : avec son registre, que chaque membre peut avoir, elle continue sur un autre serveur.',
  'assembly.unknown':
    'Ce serveur n’a pas cette assemblée. Vérifiez le lien, ou demandez à la personne qui l’a envoyé.',
  'assembly.limit':
    'Ce serveur n’accepte pas de nouvelle assemblée pour le moment. Réessayez dans une heure, ou utilisez un autre serveur.',
  'assembly.*': 'La fondation de cette assemblée n’est pas en ordre. Rechargez la page et recommencez.',
  'audit.file':
    'Ce fichier n’est pas le registre d’une assemblée. Choisissez le fichier que « Télécharger le registre » a enregistré.',
  'authority.text': 'Seule la personne qui a écrit un texte peut le faire effacer.',
  'authority.group':
    'Seuls les membres de ce groupe proposent, signent et votent ici. Vous n’en faites pas partie.',
  'authority.roll':
    'Vous n’êtes pas sur la liste des votants. Elle a été arrêtée à l’ouverture du vote ; seuls les membres de ce moment-là peuvent voter.',
  'authority.trustee': 'Seul un dépositaire de ce cercle peut faire cela.',
  'authority.circle': 'Seul un dépositaire de ce cercle, ou la personne qui l’a convoqué, peut y mettre fin.',
  'authority.member': 'Seul un membre peut faire cela. Pour le devenir, demandez une invitation à un membre.',
  'authority.named': 'Seule une personne que ce vote exclurait peut répondre ici.',
  'authority.inviter': 'Seule la personne qui a donné cette invitation peut la reprendre.',
  'authority.old_key':
    'Seule la personne à qui sont ces clés peut refuser les nouvelles, avec les mots qu’elle avait avant.',
  'authority.*': 'Les règles de cette assemblée ne vous permettent pas de faire cela.',
  'ballot.gone': 'Ce bulletin scellé n’est plus sur cet appareil. Préparez-en un nouveau.',
  'ballot.previous':
    'Entre-temps, vous avez voté depuis un autre appareil ou une autre page. Rechargez la page : elle montre quel bulletin compte, et vous pourrez le changer.',
  'ballot.*':
    'Le bulletin scellé n’a pas la forme requise, il n’a donc pas été accepté. Préparez-en un nouveau ; si cela échoue encore, utilisez un autre appareil.',
  'base64.*': 'Un code saisi ou collé est incomplet. Copiez-le de nouveau en entier.',
  'check.document': 'Ce n’est pas un texte de vérification. Copiez-le en entier depuis l’autre appareil.',
  'check.mismatch':
    'L’autre appareil a scellé autre chose que ce qu’il dit. Ne lui confiez pas votre bulletin, et prévenez les autres membres.',
  'check.tracker':
    'Ce texte de vérification appartient à un autre bulletin. Copiez-le de nouveau en entier depuis l’autre appareil.',
  'check.unknown':
    'Ce texte de vérification parle d’un vote ou d’un membre que cet appareil ne connaît pas. Ouvrez d’abord le vote sur cet appareil, puis collez le texte de nouveau.',
  'check.*':
    'Ce texte de vérification est inutilisable. Copiez-le de nouveau en entier depuis l’autre appareil.',
  'checkpoint.split':
    'Le serveur a montré deux versions du registre qui s’excluent l’une l’autre. Ne faites plus rien ici, enregistrez la preuve et montrez-la aux autres membres.',
  'checkpoint.*':
    'Ce que le serveur a signé sur son registre est illisible. Rien sur cette page ne s’y fie. Réessayez plus tard.',
  'circle.not_ready':
    'Ce cercle de dépositaires n’est pas encore prêt. Chaque dépositaire doit d’abord terminer sa part du travail.',
  'circle.phase':
    'Ce cercle a avancé entre-temps, cette étape n’est donc plus à faire. Rechargez la page pour voir laquelle l’est.',
  'circle.repeated': 'Vous avez déjà fait cette étape. Il n’y a rien d’autre à faire pour le moment.',
  'circle.trustees': 'Chaque dépositaire doit être membre, et ne peut être nommé qu’une fois.',
  'circle.threshold':
    'Un cercle de cette taille ne peut pas exiger autant de dépositaires. Choisissez un autre nombre.',
  'circle.unknown': 'Ce cercle de dépositaires n’existe pas. Vérifiez le lien.',
  'circle.in_office':
    'Des dépositaires sont déjà en fonction. D’autres viennent par un vote : proposez-en un.',
  'circle.signed':
    'Votre signature est déjà sous ce cercle. Il entre en fonction quand plus de la moitié des membres ont signé et que tous les dépositaires ont terminé.',
  'circle.size': 'Les règles de cette assemblée demandent plus de dépositaires. Nommez-en davantage.',
  'circle.term':
    'Le mandat des dépositaires est terminé. Seul un vote sur de nouveaux dépositaires peut maintenant s’ouvrir.',
  'circle.waits':
    'Les dépositaires nommés par un vote ont trois jours pour chaque étape. Attendez jusque-là, et rappelez-le-leur.',
  'circle.*':
    'Ce qu’un dépositaire a envoyé pour ce cercle ne convient pas. Votre appareil ne s’en est pas servi. Si cela persiste, mettez fin au cercle et convoquez-en un autre.',
  'client.outdated':
    'Le serveur a une version de Folkmoot plus récente que cette page. Votre bulletin n’a pas été scellé et rien n’a été envoyé. Chargez la nouvelle version et votez avec elle.',
  'client.*':
    'Quelque chose sur cette page n’a pas fonctionné comme prévu. Rechargez-la, et regardez si l’étape a été faite avant de la répéter.',
  'contest.alike':
    'Deux options se ressemblent trop pour qu’on les distingue au moment de voter. Changez les mots de l’une d’elles.',
  'contest.candidates':
    'Chaque candidat a besoin de sa propre ligne, et personne ne peut se présenter deux fois.',
  'contest.*': 'Une question a besoin d’au moins deux options.',
  'cosignature.*':
    'Ce qu’un autre serveur a signé sur ce registre est inutilisable. Les bulletins et le décompte n’en dépendent pas. Réessayez plus tard.',
  'decryption.*':
    'Ce qu’un dépositaire a libéré ne correspond pas aux bulletins scellés. Votre appareil ne s’en est pas servi. Le résultat attend qu’il y ait assez de parts justes.',
  'earlier.*':
    'Le registre ne concorde pas avec celui que cet appareil a vu auparavant. Lancez l’audit : il dit si le serveur a signé les deux.',
  'effect.class':
    'Ce que ferait ce vote demande une décision spéciale. Choisissez « spéciale » et proposez-le de nouveau.',
  'effect.from':
    'Quelque chose a changé depuis : ce que cela modifierait n’est plus comme il le dit. Regardez l’état actuel et proposez-le de nouveau.',
  'effect.voices':
    'Les règles ne permettent pas autant de voix à un membre. Changez d’abord la règle, ou choisissez-en moins.',
  'effect.voices_alone':
    'Un vote sur le nombre de voix des membres ne décide rien d’autre : chacun y en a une. Retirez ce qu’il demande ou fait d’autre.',
  'effect.*':
    'Ce que ferait ce vote ne peut pas se faire ainsi. Revoyez ses effets : chacun appartient à une question par oui ou non, et rien n’est modifié deux fois.',
  'reading.members':
    'Le registre est réservé aux membres. Ouvrez vos clés si vous en êtes un, ou demandez un laissez-passer à un membre.',
  'reading.pass_over':
    'Ce laissez-passer a pris fin, ou qui l’a donné n’est plus membre. Demandez-en un nouveau à un membre.',
  'reading.form': 'Ce laissez-passer n’est pas complet. Copiez tout son lien.',
  'reading.*':
    'Le serveur ne laisse pas cet appareil lire le registre. Ouvrez de nouveau vos clés, ou demandez un laissez-passer à un membre.',
  'object.over':
    'Il n’y a rien dont demander une seconde lecture : c’est en vigueur, c’est tombé, ou c’était la seconde lecture.',
  'object.*': 'Vous avez déjà demandé une seconde lecture. Elle compte une fois.',
  'pages.*':
    'Ce que le serveur dit de ses pages est déjà dans le registre, ou il a dit assez souvent autre chose aujourd’hui.',
  'propose.again':
    'Une seconde lecture demande exactement la même chose que le premier vote, et il n’y en a qu’une, dans les 14 jours après qu’assez de membres l’ont demandée.',
  'propose.candidate': 'Un candidat n’est plus membre. Veuillez revoir les candidats.',
  'group.name_taken':
    'Un groupe porte déjà ce nom, ou un nom qui peut paraître identique. Choisissez-en un autre.',
  'group.many':
    'Il y a autant de groupes qu’une assemblée peut en avoir. Il faut en dissoudre un avant d’en créer un autre.',
  'group.unknown': 'Ce groupe n’existe pas, ou il a été dissous. Regardez l’état actuel.',
  'group.effects': 'Ce qui change l’assemblée est décidé par tous les membres, pas par un groupe.',
  'group.*':
    'Un groupe a besoin d’un nom et de membres, et personne ne peut y figurer deux fois. Regardez qui entre et qui sort.',
  'propose.drawn': 'On ne peut tirer un ordre au sort que pour des questions d’au moins deux possibilités.',
  'propose.many':
    'Vous avez deux propositions qui ne sont pas terminées. Vous pourrez en faire une autre quand l’une sera close, ou quand vous retirerez votre signature de l’une.',
  'propose.participation':
    'La règle sur qui voit qui participe a changé entre-temps. Regardez la proposition à nouveau.',
  'propose.way':
    'Par signatures seules, on ne peut changer que le serveur, ou des dépositaires qui n’agissent pas. Propose-le comme vote à bulletins.',
  'second.missing': 'Vous n’avez pas signé cette proposition, il n’y a donc rien à retirer.',
  'confirm.*': 'Cette clôture n’a pas besoin d’autres confirmations. Il ne manque rien.',
  'confirm.other':
    'Cet appareil voit une autre clôture du vote que celle du registre du serveur. Comparez le code du registre avec d’autres membres.',
  'confirm.repeated': 'Vous avez déjà confirmé cette clôture. Cela compte une fois.',
  'second.repeated': 'Vous avez déjà signé cette proposition. Elle compte une fois.',
  'join.*': 'Plus personne ne demande quelque chose avec ceci. Rechargez la page pour voir qui le fait.',
  'join.growth':
    'Tant de personnes sont entrées ces derniers temps que les règles ne laissent entrer personne d’autre pour l’instant. Il y aura de la place quand celles des 30 derniers jours seront moins nombreuses, au plus tard dans 30 jours ; un vote peut admettre avant.',
  'recover.over':
    'Ces nouvelles clés ne peuvent plus être refusées : elles l’ont déjà été, ou elles valent depuis 90 jours. Il reste un vote qui exclut la personne, laquelle entre ensuite de nouveau.',
  'recover.busy':
    'Assez de membres se sont portés garants d’autres nouvelles clés de cette personne. Elles vaudront après le délai d’attente. Si ce ne sont pas les bonnes, les anciennes clés peuvent les refuser, et on peut ensuite en demander d’autres.',
  'remove.brake':
    'En 90 jours, on ne peut exclure plus d’un membre sur dix, pour que les autres aient le temps de s’opposer ou de partir ensemble. Proposez-le de nouveau 90 jours après les dernières exclusions.',
  'stay.too_soon':
    'Vous avez fait quelque chose ici il y a peu : il n’est pas encore utile de dire que vous êtes toujours là. Cela se dit 90 jours après votre dernier acte, ou 30 jours avant votre repos.',
  'vouch.too_soon':
    'Vous ne pouvez pas encore vous porter garant : pour un nouveau venu, les membres le peuvent après 60 jours ici (pour la nouvelle clé d’un membre, 30), puis une fois dans le délai que disent les règles.',
  'vouch.self':
    'Vous ne pouvez pas vous porter garant pour vous-même, ni pour une personne que vous avez invitée. Demandez à d’autres membres.',
  'vouch.repeated': 'Vous vous êtes déjà porté garant. Cela compte une fois.',
  'vouch.over':
    'Personne n’a plus à se porter garant ici : assez de membres l’ont fait, ou le délai est passé.',
  'entry.*':
    'Le serveur a daté ceci d’une façon que le registre n’admet pas. Réessayez ; si cela persiste, prévenez la personne qui s’occupe du serveur.',
  'event.repeated': 'C’est déjà inscrit au registre. Rechargez la page pour le voir.',
  'event.conflict': 'Autre chose a été inscrit à la place. Rechargez la page et recommencez une fois.',
  'event.signature':
    'La signature n’est pas la vôtre. Fermez vos clés, ouvrez-les de nouveau et répétez ce que vous avez fait.',
  'event.length': 'Une liste est trop longue ou trop courte. Changez le nombre et réessayez.',
  'event.clock':
    'Votre appareil et le serveur ne sont pas d’accord sur l’heure. Réglez l’horloge de votre appareil et réessayez. Si elle est juste, celle du serveur est fausse : dites-le aux autres membres.',
  'event.address': 'Une adresse est https:// et un nom, comme https://moot.example, et rien après.',
  'authority.proposer': 'Seule la personne qui a proposé ce vote peut le demander.',
  'amend.repeated': 'C’est déjà demandé, ou vous avez déjà donné votre accord.',
  'amend.unknown': 'Rien de tel n’a été demandé pour ce vote.',
  'amend.reading':
    'Une seconde lecture ne peut pas être arrêtée : elle pose encore une fois la même question.',
  'event.bar':
    'Ce qu’un vote demande en plus des règles est plus de la moitié et au plus tous ; il faut une question à laquelle on répond par oui ou non.',
  'event.*':
    'Ce que votre appareil a envoyé n’a pas la forme requise et n’a donc pas été accepté. Rechargez la page et réessayez.',
  'host.moved':
    'Les membres ont déplacé cette assemblée vers un autre serveur, et celui-ci n’accepte plus rien. On peut toujours y lire son registre. La nouvelle adresse se trouve sur la page de l’assemblée.',
  'host.stopping': 'Le serveur redémarre. Réessayez dans une minute.',
  'host.unreachable': 'Le serveur ne répond pas. Vérifiez votre connexion et réessayez dans un moment.',
  'host.*': 'Le serveur ne peut pas faire cela maintenant. Réessayez dans une minute.',
  'http.busy': 'Le serveur a trop à faire en ce moment. Réessayez dans une minute.',
  'http.refusals':
    'Trop de demandes venant de votre connexion ont été refusées. Attendez une minute, puis réessayez.',
  'http.slow':
    'La connexion était trop lente pour le serveur. Réessayez, si possible là où elle est meilleure.',
  'http.*': 'Le serveur n’a pas compris cette page. Rechargez-la et réessayez.',
  'oblivious.*':
    'Le serveur n’a pas pu ouvrir ce que votre appareil a envoyé par le relais. Réessayez dans une minute.',
  'own.answer':
    'Ce serveur ne répond pas comme un serveur d’assemblées. Ce qu’il a envoyé n’est pas montré. Demandez aux autres membres si l’adresse est juste.',
  'own.*': 'Ces pages sont pour votre seul ordinateur. Ouvrez l’adresse que votre programme a indiquée.',
  'relay.*': 'Le relais n’atteint pas le serveur. Votre bulletin reste ici et sera renvoyé.',
  'invite.expired': 'Cette invitation a expiré. Demandez-en une nouvelle à la personne qui l’a envoyée.',
  'invite.spent':
    'Cette invitation a servi autant de fois que permis. Demandez-en une nouvelle à la personne qui l’a envoyée.',
  'invite.link': 'Une partie du lien d’invitation manque ou a changé. Copiez de nouveau le lien entier.',
  'invite.times': 'L’invitation doit se terminer plus tard que maintenant. Choisissez une durée plus longue.',
  'invite.by_vote':
    'Dans cette assemblée, seuls des votes admettent des personnes. Proposez un vote qui les admet.',
  'invite.revoked':
    'Cette invitation a été reprise, ou la personne qui l’a donnée n’est plus membre. Demandez-en une nouvelle à un autre membre.',
  'invite.*':
    'Cette invitation n’existe pas dans cette assemblée. Demandez-en une nouvelle à la personne qui l’a envoyée.',
  'key.*': 'Une clé n’est pas utilisable. Rechargez la page et réessayez.',
  'keys.closed': 'Vos clés sont fermées. Ouvrez-les d’abord.',
  'keys.none': 'Cet appareil n’a pas encore de clés. Créez-en, ou saisissez vos douze mots.',
  'keys.unconfirmed':
    'Les mots que vous avez saisis ne sont pas ceux qui ont été montrés. Comparez-les à votre papier.',
  'keys.*':
    'Vos clés n’ont pas pu servir. Fermez-les, ouvrez-les de nouveau et répétez ce que vous avez fait.',
  'log.unavailable':
    'Le serveur n’a pas pu dire s’il l’a inscrit. Répéter est sans risque : c’est inscrit une fois au plus.',
  'log.damaged':
    'Le registre de ce serveur est abîmé. Rien n’est accepté tant que la personne qui s’en occupe ne l’a pas réparé.',
  'log.*':
    'Ce serveur peut montrer le registre mais rien y ajouter pour le moment. Prévenez la personne qui s’en occupe, et réessayez plus tard.',
  'member.name_taken':
    'Un autre membre porte ce nom, ou un nom qui peut paraître identique : en minuscules, Lan s’écrit lan, qui ressemble à Ian. Les noms qui se confondent sont refusés pour que personne ne puisse se faire passer pour quelqu’un d’autre. Choisissez-en un autre, par exemple avec un nom de famille.',
  'member.known':
    'Vos clés appartiennent déjà à un membre de cette assemblée, ou lui ont appartenu. Allez à l’assemblée : vous en êtes peut-être déjà.',
  'member.other_key':
    'Il faut pour cela les mots que vous aviez avant. Ajoutez vos douze mots précédents sur cet appareil, puis réessayez.',
  'member.*': 'Un autre membre a les mêmes clés. Créez de nouvelles clés pour vous.',
  'merkle.*':
    'Le compte du registre n’y est pas. Cet appareil ne s’en est pas servi. Lancez l’audit pour voir où il se rompt.',
  'note.*': 'Quelque chose dans le registre n’a pas la forme requise. Cet appareil ne s’en est pas servi.',
  'pairwise.*': 'La comparaison des options ne tombe pas juste, elle a été refusée.',
  'participation.*':
    'La clé secrète de vote n’a pas pu servir. Rechargez la page et réessayez ; si cela échoue encore, utilisez un autre appareil.',
  'phrase.checksum': 'Ces mots ne vont pas ensemble : l’un est faux, ou deux sont intervertis.',
  'phrase.count': 'Il faut douze mots, séparés par des espaces.',
  'phrase.word': 'L’un de ces mots n’est pas dans la liste des mots. Cherchez une faute de frappe.',
  'phrase.*': 'Ces mots sont inutilisables. Comparez-les à votre papier.',
  'random.*':
    'Cet appareil n’a pas fourni de nombres au hasard, et sans eux rien ne peut être scellé sûrement. Redémarrez le navigateur ou utilisez un autre appareil.',
  'promise.broken':
    'Le serveur a promis d’inscrire ce bulletin au registre avant une heure donnée, et il n’y est pas. Gardez la promesse et montrez-la aux autres membres.',
  'promise.replaced':
    'Le serveur a inscrit au registre un bulletin plus ancien que le dernier qu’il a promis. Gardez la promesse et montrez-la aux autres membres.',
  'promise.*':
    'La promesse du serveur n’est pas en règle. Votre bulletin est conservé ici et envoyé de nouveau ; voyez sur la page du vote s’il est arrivé.',
  'receipt.missing':
    'Le registre se termine avant ce dont parle ce reçu. C’est peut-être une copie plus ancienne. Gardez le reçu et comparez avec d’autres membres.',
  'receipt.entry':
    'À la place que ce reçu indique, le registre contient autre chose. Gardez le reçu et montrez-le aux autres membres.',
  'receipt.root':
    'Ce reçu et ce registre n’appartiennent pas à la même histoire. Gardez le reçu et montrez-le aux autres membres.',
  'receipt.*':
    'Le reçu n’est pas en ordre et ne prouve donc rien. Regardez sur la page du vote si ce que vous avez fait a été inscrit.',
  'record.compressed': 'Ce fichier est compressé. Décompressez-le d’abord, puis choisissez-le de nouveau.',
  'record.truncated': 'Le fichier s’arrête trop tôt. Enregistrez-le de nouveau, puis choisissez-le.',
  'record.*':
    'Ce fichier n’est pas un registre complet. Enregistrez-le de nouveau depuis la page de l’assemblée.',
  'replica.ahead':
    'Le registre est en avance sur l’horloge de cet appareil. Si votre horloge est juste, le serveur date des entrées d’avance pour sauter le temps où les membres peuvent agir : ne faites plus rien ici et prévenez les autres. Si votre horloge est fausse, réglez-la et rechargez la page.',
  'replica.seen':
    'Ce lien ne dit rien que votre appareil puisse comparer. Il a peut-être été coupé en route.',
  'replica.behind':
    'Le serveur montre moins du registre qu’il n’en a déjà montré à cet appareil. Ce peut être une vieille copie en chemin, et cela passe en quelques minutes. Si cela persiste, le serveur en a perdu une partie ou la cache.',
  'replica.taken_back':
    'Depuis un moment, le serveur montre moins du registre qu’il n’en a signé pour cet appareil. Il en a perdu une partie ou la cache. Cet appareil garde ce que le serveur a signé : prévenez les autres membres et comparez.',
  'replica.moved':
    'Les membres ont déplacé cette assemblée vers un autre serveur, mais celui-ci continue. Utilisez la nouvelle adresse.',
  'replica.split_view':
    'Le serveur a montré deux versions du registre qui s’excluent l’une l’autre. Ne faites plus rien ici, enregistrez la preuve et montrez-la aux autres membres.',
  'replica.empty':
    'Cet appareil n’a pas encore de copie du registre. Connectez-vous, et ouvrez l’assemblée de nouveau.',
  'replica.snapshot':
    'Ce que cet appareil a gardé de la dernière visite est inutilisable. Rechargez la page : tout sera relu.',
  'replica.*':
    'Ce que le serveur a envoyé n’est pas ce qu’il a signé. Cet appareil ne s’en est pas servi. Réessayez, et prévenez les autres membres si cela persiste.',
  'result.*':
    'Un résultat du registre n’est pas celui que donnent les bulletins scellés et les règles : il a été refusé.',
  'ring.*':
    'Rien ne montre que ce bulletin vient d’une personne de la liste des votants, il n’a donc pas été accepté. Préparez-en un nouveau ; si cela échoue encore, utilisez un autre appareil.',
  'rules.bounds':
    'Une de ces règles est hors des limites qui valent pour toutes les assemblées. Elles font que les règles peuvent toujours être changées de nouveau, et jamais sans préavis. Choisissez une autre valeur.',
  'rules.min_ballots':
    'Le plus petit nombre de bulletins ouverts ensemble va de 1 à 1 000. Choisissez un autre nombre.',
  'rules.version':
    'Cette assemblée a des règles que ce programme ne connaît pas encore. Rechargez la page ou prenez une version plus récente.',
  'rules.*': 'Une fraction des règles doit se situer entre rien et tout. Choisissez-en une autre.',
  'seed.*':
    'Cet appareil n’a pas fourni de nombres au hasard, et sans eux rien ne peut être scellé sûrement. Redémarrez le navigateur ou utilisez un autre appareil.',
  'selection.*':
    'Le bulletin n’est pas rempli comme la question le demande. Vérifiez le nombre de marques et réessayez.',
  'shape.too_large':
    'Ces questions et ces options sont trop nombreuses pour un seul bulletin. Répartissez-les sur plusieurs votes.',
  'shape.*':
    'On ne peut pas répondre à une question telle qu’elle est posée. Vérifiez ses options et ses limites.',
  'share.*': 'Vous avez déjà libéré votre part. Il n’y a rien d’autre à faire.',
  'source.*': 'Le registre n’a pas pu être lu : rien n’a été vérifié. Réessayez quand le serveur répond.',
  'storage.failed':
    'Ce navigateur ne laisse pas la page conserver quoi que ce soit. C’est fréquent dans les fenêtres privées : prenez-en une ordinaire.',
  'storage.*':
    'Ce navigateur n’a pas pu conserver ce qui doit l’être. Faites de la place sur l’appareil et réessayez.',
  'sums.*': 'Les sommes du registre n’ont pas la forme requise. Cet appareil ne s’en est pas servi.',
  'tally.*': 'Une somme du registre n’est pas celle des bulletins scellés : elle a été refusée.',
  'text.length': 'Un texte est trop court ou trop long. Changez-le et réessayez.',
  'text.control':
    'Un texte contient un caractère qui ne peut pas s’afficher. Saisissez-le à la main au lieu de le coller.',
  'text.direction':
    'Un texte contient un caractère caché qui en inverse le sens. Saisissez-le à la main au lieu de le coller.',
  'text.invisible':
    'Un texte contient un caractère que personne ne peut voir. Saisissez-le à la main au lieu de le coller.',
  'text.marks': 'Une lettre porte trop de signes. Retirez-en.',
  'text.mixed':
    'Un mot mêle des lettres de deux alphabets qui se ressemblent. Saisissez-le dans un seul alphabet, pour qu’on ne le prenne pas pour un autre.',
  'text.erased': 'Ce texte est déjà effacé.',
  'text.in_use':
    'Le nom de quelqu’un qui est membre, ou qui demande à l’être, n’est pas effacé : les membres doivent pouvoir se distinguer. Qui est parti peut le faire effacer.',
  'text.removed': 'Qui tient le serveur a dû effacer ce texte ; il ne peut pas revenir ici.',
  'text.unknown': 'Ce texte n’existe pas.',
  'text.trim': 'Il y a des espaces avant ou après un texte. Retirez-les.',
  'text.*':
    'Un texte contient un caractère inutilisable. Saisissez-le de nouveau avec des lettres ordinaires.',
  'tile.*': 'Un morceau du registre manque ou n’a pas la bonne longueur. Réessayez plus tard.',
  'tree.*': 'Le registre ne correspond pas à ce que le serveur a signé. Montrez-le aux autres membres.',
  'tracker.form': 'Ce n’est pas le code d’un bulletin. Copiez-le de nouveau en entier.',
  'trustee.not_closed': 'Le vote n’est pas encore clos. Les parts ne sont libérées qu’après.',
  'trustee.not_cosigned':
    'Trop peu de témoins ont signé jusqu’ici la clôture de ce vote. Personne ne peut donc dire que tous voient la même chose. Attendez un peu et réessayez.',
  'trustee.unconfirmed':
    'Trop peu d’appareils ont confirmé jusqu’ici qu’ils voient la même clôture de ce vote. Rien n’a été ouvert.',
  'trustee.other_sums':
    'Cet appareil a déjà libéré une part de ce vote, pour une autre somme. Le serveur montre peut-être deux versions du registre : prévenez les autres membres.',
  'trustee.unchecked':
    'Votre appareil n’a pas encore vérifié tous les bulletins, il ne libère donc rien. Ouvrez le vote de nouveau et laissez-le finir.',
  'trustee.*': 'Votre tâche de dépositaire n’a pas pu être faite. Rechargez la page et réessayez.',
  'vault.passphrase':
    'Ce mot de passe n’ouvre pas vos clés. Avec vos douze mots, vous pouvez toujours recommencer.',
  'vault.short': 'Le mot de passe doit avoir au moins 8 caractères.',
  'vault.version':
    'Ces clés ont été conservées par une autre version de Folkmoot. Retrouvez-les avec vos douze mots.',
  'vault.*': 'Les clés conservées ici sont abîmées ou incomplètes. Retrouvez-les avec vos douze mots.',
  'vote.over': 'Le temps de voter est écoulé.',
  'vote.phase':
    'Le vote a avancé entre-temps et ceci n’est plus possible. Rechargez la page pour voir où il en est.',
  'vote.too_early': 'Il est trop tôt pour cela. Réessayez le moment venu.',
  'vote.unknown': 'Cette assemblée n’a pas ce vote. Vérifiez le lien.',
  'vote.lasts':
    'Un vote de cette classe ne reste pas ouvert si longtemps, ou si peu. Choisis une autre durée.',
  'vote.queue':
    'Autant de votes sont ouverts que les règles le permettent à la fois. Celui-ci s’ouvrira quand une place sera libre et qu’il aura le plus de signatures.',
  'vote.seconds':
    'Cette proposition n’a pas encore assez de signatures. Elle s’ouvrira d’elle-même quand elle les aura.',
  'vote.*':
    'Ce vote n’est pas celui que votre appareil connaît. Rechargez la page et regardez-le de nouveau.',
  'watch.*':
    'Le registre ne continue pas comme avant. Gardez ce qui a été vu et demandez à d’autres ce qu’ils voient.',
  'witness.*':
    'Le témoin ne signe pas ceci. Il a vu un autre registre, ou ne le connaît pas. La personne qui tient le serveur doit regarder.',
  'witnesses.*':
    'Les témoins n’ont pas signé ce que montre cette page. Attendez un peu et réessayez ; si cela dure, comparez le registre avec quelqu’un d’autre.',
  'worker.*':
    'La partie de cette page qui s’occupe de la cryptographie n’a pas démarré. Rien n’a été envoyé. Rechargez la page, ou utilisez un navigateur récent.',
};
