//! Texts of what members say about a vote besides proposing it: signatures, objections, answers, and what is asked for where a
//! mistake was found.

use super::events::{Cases, text};
use crate::support::event_id;
use folkmoot_ledger::events::{Body, MemberAnswer, VoteAgree, VoteEnd, VoteExtend, VoteObject, VoteSecond};

pub fn votes(cases: &mut Cases) {
    let vote = event_id(3);
    cases.add("a proposal is signed", &text(Body::VoteSecond(VoteSecond { vote })));
    cases.add("a second reading is asked for", &text(Body::VoteObject(VoteObject { vote })));
    let answer = |letters| text(Body::MemberAnswer(MemberAnswer { vote, text: "a".repeat(letters) }));
    let end = |letters| text(Body::VoteEnd(VoteEnd { vote, reason: "a".repeat(letters) }));
    for letters in [0, 1, 2_000, 2_001, 5_000, 5_001] {
        cases.add(&format!("an answer of {letters} letters"), &answer(letters));
        cases.add(&format!("a vote is to end, for a reason of {letters} letters"), &end(letters));
    }
    let extend =
        |closes| text(Body::VoteExtend(VoteExtend { vote, closes, reason: "The post was late.".into() }));
    cases.add("a vote is to close later", &extend(1));
    cases.add("a vote is to close at 2^53", &extend(1 << 53));
    let agree = text(Body::VoteAgree(VoteAgree { vote, ask: event_id(4) }));
    cases.add("somebody agrees", &agree);
    cases.changed("somebody agrees by a field with a Rust name", &agree, "\"for\"", "\"ask\"");
}
