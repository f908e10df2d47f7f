/**
 * What went wrong and what to do next, by the code of the refusal; "x.*" speaks for every other code that begins with "x."
 * (docs/errors.md has all codes). Whether the ballot counts is said by the page, which knows it.
 */
export const errors = {
  'anchor.*': 'This is the record of another assembly than the one you asked for. Look at the link again.',
  'assembly.removed':
    'Whoever keeps this server has removed this assembly from it; why stands in the details. Nothing is lost: with its record, which any member can have, it goes on at another server.',
  'assembly.unknown': 'This server has no such assembly. Look at the link again, or ask whoever sent it.',
  'assembly.limit':
    'This server takes no new assemblies for now. Try again in an hour, or use another server.',
  'assembly.*': 'The founding of this assembly is not in order. Reload the page and found it anew.',
  'audit.file':
    'This file is not the record of an assembly. Choose the file that “Download the record” has saved.',
  'authority.text': 'Only whoever wrote a text can have it erased.',
  'authority.group': 'Only members of this group propose, sign and vote here. You are not one of them.',
  'authority.roll':
    'You are not on the roll of this vote. The roll was fixed when the vote opened; only the members of that moment can vote.',
  'authority.trustee': 'Only a trustee of this circle can do this.',
  'authority.circle': 'Only a trustee of this circle, or whoever called it, can end it.',
  'authority.member': 'Only a member can do this. To become one, ask a member for an invitation.',
  'authority.named': 'Only somebody whom this vote would remove can answer here.',
  'authority.inviter': 'Only whoever gave this invitation can take it back.',
  'authority.old_key':
    'Only the member whose keys these are can say no to new ones, with the words that they had before.',
  'authority.*': 'The rules of this assembly do not let you do this.',
  'ballot.gone': 'This sealed ballot is no longer on this device. Make a fresh one.',
  'ballot.previous':
    'You have voted from another device or page in the meantime. Reload the page: it shows which ballot counts, and you can change it.',
  'ballot.*':
    'The sealed ballot is not in the form it must have, so it was not taken. Make a fresh one; if that fails too, use another device.',
  'base64.*': 'A code that was typed or pasted is incomplete. Copy all of it again.',
  'check.document': 'This is not a check text. Copy all of it from the other device.',
  'check.mismatch':
    'The other device sealed something else than it says. Do not trust it with your ballot, and tell the other members.',
  'check.tracker': 'The check text belongs to another ballot. Copy all of it from the other device again.',
  'check.unknown':
    'This check text is about a vote or a member that this device does not know. Open the vote on this device first, then paste the text again.',
  'check.*': 'This check text cannot be used. Copy all of it from the other device again.',
  'checkpoint.split':
    'The server has shown two versions of the record that exclude one another. Do nothing more here, save the proof and show it to the other members.',
  'checkpoint.*':
    'What the server signed about its record cannot be read. Nothing on this page relies on it. Try again later.',
  'circle.not_ready':
    'This circle of trustees is not ready yet. Every trustee has to finish their part first.',
  'circle.phase':
    'This circle has moved on in the meantime, so this step is no longer due. Reload the page to see what is.',
  'circle.repeated': 'You have done this step already. There is nothing more to do for now.',
  'circle.trustees': 'Every trustee has to be a member, and each can be named only once.',
  'circle.threshold': 'So many trustees cannot be needed in a circle of this size. Choose another number.',
  'circle.unknown': 'There is no such circle of trustees. Look at the link again.',
  'circle.in_office': 'There are trustees in office already. Others come in by a vote: propose one.',
  'circle.signed':
    'Your signature stands under this circle already. It is in office when more than half of the members have signed and all trustees have finished.',
  'circle.size': 'The rules of this assembly ask for more trustees. Name more of them.',
  'circle.term': 'The term of the trustees has ended. Only a vote on new trustees can open now.',
  'circle.waits':
    'Trustees whom a vote has named have three days for each step. Wait until then, and remind them.',
  'circle.*':
    'What a trustee sent for this circle does not fit. Your device did not use it. If this stays so, end the circle and call a new one.',
  'client.outdated':
    'The server has a newer version of Folkmoot than this page. Your ballot was not sealed and nothing was sent. Load the newer version and vote with that.',
  'client.*':
    'Something on this page did not work as it should. Reload the page and look whether the step was done before you repeat it.',
  'contest.alike':
    'Two options look the same, so voters could not tell them apart. Give one of them other words.',
  'contest.candidates': 'Each candidate needs an entry of their own, and nobody can stand twice.',
  'contest.*': 'A question needs at least two options.',
  'cosignature.*':
    'What another host signed about this record cannot be used. The ballots and the count do not depend on it. Try again later.',
  'decryption.*':
    'What a trustee released does not fit the sealed ballots. Your device did not use it. The result waits until enough right shares are there.',
  'earlier.*':
    'The record does not go with the one that this device has seen before. Run the audit: it says whether the server has signed both.',
  'effect.class': 'What this vote would do takes a special decision. Choose “special” and propose it again.',
  'effect.from':
    'Something changed since this was written: what it would change is no longer as it says. Look at how it is now, and propose it anew.',
  'effect.voices': 'The rules do not allow a member so many voices. Change the rule first, or choose fewer.',
  'effect.voices_alone':
    'A vote on how many voices members have decides nothing else: in it each member has one. Take out what else it asks or does.',
  'effect.*':
    'What this vote would do cannot be done like this. Look at its effects again: each belongs to a question with Yes and No, and nothing is changed twice.',
  'reading.members': 'The record is for members. Open your keys if you are one, or ask a member for a pass.',
  'reading.pass_over':
    'This pass is over, or whoever gave it is no member any more. Ask a member for a new one.',
  'reading.form': 'This pass is not complete. Copy all of its link.',
  'reading.*':
    'The server does not let this device read the record. Open your keys again, or ask a member for a pass.',
  'object.over':
    'There is nothing to ask a second reading for: it is in force, or has fallen, or this was the second reading.',
  'object.*': 'You have asked for a second reading already. It counts once.',
  'pages.*':
    'What the server says of its pages is in the record already, or it has said other things often enough today.',
  'propose.again':
    'A second reading asks exactly the same as the first vote, and there is one only, within 14 days after enough members asked for it.',
  'propose.candidate': 'A candidate is no member any more. Please look at the candidates again.',
  'group.name_taken': 'A group has this name already, or one that can look the same. Choose another.',
  'group.many':
    'There are as many groups as an assembly can have. One has to be dissolved before another is made.',
  'group.unknown': 'There is no such group, or it was dissolved. Look at how it is now.',
  'group.effects': 'What changes the assembly is decided by all members, not by a group.',
  'group.*':
    'A group needs a name and members, and nobody can be named twice. Look at who comes in and who goes.',
  'propose.drawn': 'An order can only be drawn for questions with at least two options.',
  'propose.many':
    'You have two proposals that are not over yet. You can make another when one of them has closed, or when you take your signature back from one.',
  'propose.participation':
    'The rule on who sees who takes part has changed meanwhile. Look at the proposal again.',
  'propose.way':
    'By signatures alone, only the host can be changed, or trustees who do not act. Propose it as a vote with ballots.',
  'second.missing': 'You have not signed this proposal, so there is nothing to take back.',
  'confirm.*': 'This closing needs no further confirmation. Nothing is missing.',
  'confirm.other':
    'This device sees another closing of the vote than the server’s record has. Compare the code of the record with other members.',
  'confirm.repeated': 'You have confirmed this closing already. It counts once.',
  'second.repeated': 'You have signed this proposal already. It counts once.',
  'join.*': 'Nobody asks for anything with this any more. Reload the page to see who does.',
  'join.growth':
    'So many people came in lately that the rules let nobody else in just now. There is room again when those of the last 30 days are fewer, at the latest in 30 days; a vote can let people in before.',
  'recover.over':
    'These new keys cannot be refused any more: they were refused already, or they have counted for 90 days. What is left is a vote that removes the member, who then comes in anew.',
  'recover.busy':
    'Enough members have vouched for other new keys of this member. Those count when their waiting time is over. If they are not right, the old keys can refuse them, and after that others can be asked for.',
  'remove.brake':
    'No more than one in ten members can be removed in 90 days, so that others have time to object or to leave together. Propose it again when 90 days have passed since the last removals.',
  'stay.too_soon':
    'You have done something here not long ago, so nobody need hear yet that you are still here. It can be said 90 days after your last act, or 30 days before you would rest.',
  'vouch.too_soon':
    'You cannot vouch yet: members vouch for newcomers when they have been here for 60 days (for a member’s new key: 30), and then once in the time that the rules say.',
  'vouch.self': 'You cannot vouch for yourself, nor for somebody whom you invited. Ask other members to.',
  'vouch.repeated': 'You have vouched already. It counts once.',
  'vouch.over': 'Nobody has to vouch for this any more: enough members have, or the time for it is over.',
  'entry.*':
    'The server dated this in a way that the record does not allow. Try again; if it stays so, tell whoever runs the server.',
  'event.repeated': 'This has been recorded already. Reload the page to see it.',
  'event.conflict': 'Something else has been recorded in place of this. Reload the page and do it once more.',
  'event.signature': 'The signature is not yours. Close your keys, open them again, and repeat what you did.',
  'event.length': 'A list is too long or too short. Change how many there are, and try again.',
  'event.clock':
    'Your device and the server do not agree on the time. Set the clock of your device and try again. If it is right, the clock of the server is wrong: tell the other members.',
  'event.address': 'An address is https:// and a name, such as https://moot.example, and nothing after it.',
  'authority.proposer': 'Only the member who proposed this vote can ask for that.',
  'amend.repeated': 'This has been asked or agreed to already.',
  'amend.unknown': 'Nothing like this was asked of this vote.',
  'amend.reading': 'A second reading cannot be ended: it asks the same once more.',
  'event.bar':
    'What a vote asks for besides the rules is more than half and at most all, and it needs a question with Yes and No.',
  'event.*':
    'What your device sent is not in the form it must have, so it was not taken. Reload the page and try again.',
  'host.moved':
    'The members have moved this assembly to another server, and this one takes nothing more. Its record can still be read here. The new address stands on the page of the assembly.',
  'host.stopping': 'The server is being restarted. Try again in a minute.',
  'host.unreachable': 'The server does not answer. Look whether you are connected, and try again in a while.',
  'host.*': 'The server cannot do this now. Try again in a minute.',
  'http.busy': 'The server has too much to do right now. Try again in a minute.',
  'http.refusals': 'Too many requests from your connection were refused. Wait a minute, then try again.',
  'http.slow': 'The connection was too slow for the server. Try again, best where it is better.',
  'http.*': 'The server did not understand this page. Reload it and try again.',
  'oblivious.*': 'The server could not open what your device sent through the relay. Try again in a minute.',
  'own.answer':
    'This server does not answer as a server of assemblies does. What it sent is not shown. Ask the other members whether the address is right.',
  'own.*': 'These pages are for your own computer alone. Open the address that your program has said.',
  'relay.*': 'The relay does not reach the server. Your ballot stays here and is sent again.',
  'invite.expired': 'This invitation has expired. Ask whoever sent it for a new one.',
  'invite.spent': 'This invitation has been used as often as it may be. Ask whoever sent it for a new one.',
  'invite.link': 'A part of the invitation link is missing or was changed. Copy the whole link again.',
  'invite.times': 'The invitation has to end later than now. Choose a longer time.',
  'invite.by_vote': 'In this assembly only votes let people in. Propose a vote that admits them.',
  'invite.revoked':
    'This invitation was taken back, or whoever gave it is no longer a member. Ask another member for a new one.',
  'invite.*': 'This invitation does not exist in this assembly. Ask whoever sent it for a new one.',
  'key.*': 'A key is not one that can be used. Reload the page and try again.',
  'keys.closed': 'Your keys are closed. Open them first.',
  'keys.none': 'This device has no keys yet. Make new ones, or type your twelve words.',
  'keys.unconfirmed':
    'The words that you typed are not the ones that were shown. Compare them with your paper.',
  'keys.*': 'Your keys could not be used. Close them, open them again, and repeat what you did.',
  'log.unavailable':
    'The server could not say whether it has recorded this. Repeating it is safe: it is recorded once at most.',
  'log.damaged':
    'The record on this server is damaged. Nothing is taken until whoever runs the server has repaired it.',
  'log.*':
    'This server can show the record but not add to it at the moment. Tell whoever runs it, and try again later.',
  'member.name_taken':
    'Another member has this name, or one that can look the same: written small, Lan is lan, which looks like Ian. Names that look alike are refused so that nobody can pose as somebody else. Choose another, for example with a family name.',
  'member.known':
    'Your keys belong to a member of this assembly already, or did once. Go to the assembly: you may be in.',
  'member.other_key':
    'This needs the words that you had before. Add your earlier twelve words on this device, then try again.',
  'member.*': 'Another member has the same keys. Make new keys for yourself.',
  'merkle.*': 'The record does not add up. This device did not use it. Run the audit to see where it breaks.',
  'note.*': 'Something in the record is not in the form it must have. This device did not use it.',
  'pairwise.*': 'The comparison of the options does not add up, so it was refused.',
  'participation.*':
    'The secret voting key could not be used. Reload the page and try again; if that fails too, use another device.',
  'phrase.checksum': 'These words do not belong together: one is wrong, or two are swapped.',
  'phrase.count': 'There have to be twelve words, with spaces between them.',
  'phrase.word': 'One of these words is not on the list of words. Look for a slip of the pen.',
  'phrase.*': 'These words cannot be used. Compare them with your paper.',
  'random.*':
    'This device gave no random numbers, and without them nothing can be sealed safely. Restart the browser or use another device.',
  'promise.broken':
    'The server promised to take this ballot into the record by a time, and it is not there. Keep the promise and show it to the other members.',
  'promise.replaced':
    'The server took an older ballot into the record than the one that it promised last. Keep the promise and show it to the other members.',
  'promise.*':
    'The promise of the server is not in order. Your ballot is kept here and sent again; look on the page of the vote whether it is in.',
  'receipt.missing':
    'The record ends before what this receipt is about. It may be an older copy. Keep the receipt, and compare with other members.',
  'receipt.entry':
    'In the place that this receipt names, the record holds something else. Keep the receipt and show it to the other members.',
  'receipt.root':
    'This receipt and this record do not belong to one history. Keep the receipt and show it to the other members.',
  'receipt.*':
    'The receipt is not in order, so it proves nothing. Look on the page of the vote whether what you did was recorded.',
  'record.compressed': 'This file is packed. Unpack it first, then choose it again.',
  'record.truncated': 'The file ends too early. Save it again, then choose it again.',
  'record.*': 'This file is not a complete record. Save it again from the page of the assembly.',
  'replica.ahead':
    'The record says that it is later than the clock of this device. If your clock is right, the server dates entries ahead to skip the time in which members can act: do nothing more here, and tell the others. If your clock is wrong, set it and reload the page.',
  'replica.seen':
    'This link says nothing that your device could compare. It may have been cut off on its way.',
  'replica.behind':
    'The server shows less of the record than it has shown this device before. That can be an old copy on the way, which is over in a few minutes. If it stays so, the server has lost a part or hides it.',
  'replica.taken_back':
    'For some time now the server has shown less of the record than it has signed for this device. It has lost a part of it or hides it. This device keeps what the server signed: tell the other members, and compare.',
  'replica.moved':
    'The members have moved this assembly to another server, but this one still goes on. Use the new address.',
  'replica.split_view':
    'The server has shown two versions of the record that exclude one another. Do nothing more here, save the proof and show it to the other members.',
  'replica.empty': 'This device has no copy of the record yet. Connect, and open the assembly again.',
  'replica.snapshot':
    'What this device kept from the last visit cannot be used. Reload the page; it is read anew.',
  'replica.*':
    'What the server sent is not what it signed. This device did not use it. Try again, and tell the other members if it stays so.',
  'result.*': 'A result in the record is not what the sealed ballots and the rules give, so it was refused.',
  'ring.*':
    'It could not be shown that this ballot is from somebody on the roll, so it was not taken. Make a fresh one; if that fails too, use another device.',
  'rules.bounds':
    'One of these rules is outside the bounds that hold for every assembly. They make sure that rules can always be changed again, and never without notice. Choose another value.',
  'rules.min_ballots': 'The fewest ballots that are opened together are 1 to 1,000. Choose another number.',
  'rules.version':
    'This assembly has rules that this program does not know yet. Reload the page, or use a newer version.',
  'rules.*': 'A part in the rules has to lie between nothing and all. Choose another.',
  'seed.*':
    'This device gave no random numbers, and without them nothing can be sealed safely. Restart the browser or use another device.',
  'selection.*':
    'The ballot is not filled in as the question asks. Look at the number of marks and try again.',
  'shape.too_large':
    'These questions and options are too many for one ballot. Spread them over several votes.',
  'shape.*': 'A question cannot be answered as it stands. Look at its options and limits.',
  'share.*': 'You have released your share already. There is nothing more to do.',
  'source.*': 'The record could not be read, so nothing was checked. Try again when the server answers.',
  'storage.failed':
    'This browser does not let the page store anything. Private windows often do not: use an ordinary one.',
  'storage.*': 'This browser could not store what has to be kept. Make room on the device and try again.',
  'sums.*': 'The sums in the record are not in the form they must have. This device did not use them.',
  'tally.*': 'A sum in the record is not that of the sealed ballots, so it was refused.',
  'text.length': 'A text is too short or too long. Change it and try again.',
  'text.control': 'A text has a character in it that cannot be shown. Type it anew instead of pasting it.',
  'text.direction':
    'A text has a hidden character in it that turns its direction around. Type it anew instead of pasting it.',
  'text.invisible': 'A text has a character in it that nobody can see. Type it anew instead of pasting it.',
  'text.marks': 'A letter carries too many marks. Take some away.',
  'text.mixed':
    'A word mixes letters of two alphabets that look alike. Type it anew in one alphabet, so that it cannot be taken for another.',
  'text.erased': 'This text is erased already.',
  'text.in_use':
    'The name of somebody who is a member, or asks to be one, is not erased: members have to be able to tell one another apart. Whoever has left can have it erased.',
  'text.removed': 'Whoever runs the server had to delete this text; it cannot come back here.',
  'text.unknown': 'There is no such text.',
  'text.trim': 'There are spaces before or after a text. Take them away.',
  'text.*': 'A text has a character in it that cannot be used. Type it anew with ordinary letters.',
  'tile.*': 'A piece of the record is missing or has the wrong length. Try again later.',
  'tree.*': 'The record does not add up to what the server has signed. Show this to the other members.',
  'tracker.form': 'This is not the code of a ballot. Copy all of it again.',
  'trustee.not_closed': 'The vote is not closed yet. Shares are released only after that.',
  'trustee.not_cosigned':
    'Too few witnesses have signed the closing of this vote yet. So nobody can say that everybody sees the same. Wait a while and try again.',
  'trustee.unconfirmed':
    'Too few devices have confirmed yet that they see the same closing of this vote. Nothing was opened.',
  'trustee.other_sums':
    'This device has released a share of this vote before, for another sum. The server may show two versions of the record: tell the other members.',
  'trustee.unchecked':
    'Your device has not checked every ballot yet, so it releases nothing. Open the vote again and let it finish.',
  'trustee.*': 'Your part as a trustee could not be done. Reload the page and try again.',
  'vault.passphrase':
    'This passphrase does not open your keys. With your twelve words you can always start again.',
  'vault.short': 'The passphrase needs at least 8 characters.',
  'vault.version':
    'These keys were kept by another version of Folkmoot. Restore them with your twelve words.',
  'vault.*': 'The keys kept here are damaged or incomplete. Restore them with your twelve words.',
  'vote.over': 'Voting ended at the closing time.',
  'vote.phase':
    'The vote has moved on in the meantime, so this can no longer be done. Reload the page to see how it stands.',
  'vote.too_early': 'It is too early for this. Try again when the time has come.',
  'vote.unknown': 'This assembly has no such vote. Look at the link again.',
  'vote.lasts': 'A vote of this class is not open for so long, or so short. Choose another time.',
  'vote.queue':
    'As many votes are open as the rules allow at once. This one opens when a place is free and it has the most signatures.',
  'vote.seconds': 'This proposal does not have enough signatures yet. It opens by itself when it has.',
  'vote.*': 'This vote is not the one that your device knows. Reload the page and look at it again.',
  'watch.*': 'The log does not go on as it did before. Keep what was seen, and ask others what they see.',
  'witness.*':
    'The witness does not sign this. What it has seen of the record is another one, or it does not know it. Whoever keeps the server has to look.',
  'witnesses.*':
    'The witnesses have not signed what this page shows. Wait a while and try again; if it stays so, compare the record with somebody else.',
  'worker.*':
    'The part of this page that does the cryptography did not start. Nothing was sent. Reload the page, or use a current browser.',
} as Record<string, string>;
