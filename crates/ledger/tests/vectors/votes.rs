//! Texts of what hosts say of their pages, and of what members say about a vote besides proposing it: signatures, objections, answers, and what is asked for where a
//! mistake was found.

use super::events::{Cases, text};
use crate::support::event_id;
use folkmoot_ledger::{
    bytes::Hex32,
    events::{
        Body, HostPages, MemberAnswer, TextErase, VoteAgree, VoteConfirm, VoteEnd, VoteExtend, VoteObject,
        VoteSecond,
    },
    texts::TextHash,
};

pub fn votes(cases: &mut Cases) {
    let vote = event_id(3);
    cases.add("a proposal is signed", &text(Body::VoteSecond(VoteSecond { vote })));
    cases.add("a second reading is asked for", &text(Body::VoteObject(VoteObject { vote })));
    let named = TextHash([0xab; 32]);
    let answer = text(Body::MemberAnswer(MemberAnswer { vote, text: named }));
    cases.add("an answer", &answer);
    cases.changed("an answer whose text is named in capital letters", &answer, "abab", "ABAB");
    cases.changed("an answer whose text stands in it", &answer, &named.to_string(), "I paid.");
    let end = text(Body::VoteEnd(VoteEnd { vote, reason: named }));
    cases.add("a vote is to end", &end);
    cases.changed("a vote is to end for no reason", &end, &format!("\"{named}\""), "null");
    cases.add("a text is to be forgotten", &text(Body::TextErase(TextErase { text: named })));
    let extend = |closes| text(Body::VoteExtend(VoteExtend { vote, closes, reason: named }));
    cases.add("a vote is to close later", &extend(1));
    cases.add("a vote is to close at 2^53", &extend(1 << 53));
    let agree = text(Body::VoteAgree(VoteAgree { vote, ask: event_id(4) }));
    cases.add("somebody agrees", &agree);
    cases.changed("somebody agrees by a field with a Rust name", &agree, "\"for\"", "\"ask\"");
    let confirm = |size| text(Body::VoteConfirm(VoteConfirm { vote, size, root: Hex32([0xcd; 32]) }));
    cases.add("a closing is confirmed", &confirm(50));
    cases.add("a closing is confirmed at 2^53", &confirm(1 << 53));
    cases.changed("a closing is confirmed with a root in capital letters", &confirm(50), "cdcd", "CDCD");
    let pages = text(Body::Pages(HostPages { pages: Hex32([0xef; 32]) }));
    cases.add("pages are announced", &pages);
    cases.changed("pages are announced in capital letters", &pages, "efef", "EFEF");
    cases.changed("pages are announced by a hash of 31 bytes", &pages, "efef", "ef");
    cases.changed("pages are announced by a hash of 33 bytes", &pages, "efef", "efefef");
}
