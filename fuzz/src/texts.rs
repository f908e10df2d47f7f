//! Texts beside the log: whatever is posted, reading it never panics and it has one form; a note is taken with just the texts that its
//! event names, and with no others.

use std::sync::LazyLock;

use folkmoot_ledger::events::{Body, MemberAnswer, SignedEvent, VoteEnd, VoteExtend, join_posted};
use folkmoot_ledger::texts::Written;

use crate::support::World;

/// What people post.
static POSTED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut world = World::new(2);
    let vote = world.next_id();
    let reason = Written::new([7; 16], "The hall was flooded.");
    let quoted = Written::new([8; 16], "\"Line\\one\"\nand **two** \u{2014} \u{e9}");
    let answer = Written::new([9; 16], "No.");
    let hash = reason.hash();
    let end = world.by(0, Body::VoteEnd(VoteEnd { vote, reason: hash }));
    let closes = world.now;
    let extend = world.by(0, Body::VoteExtend(VoteExtend { vote, closes, reason: quoted.hash() }));
    let said = world.by(1, Body::MemberAnswer(MemberAnswer { vote, text: answer.hash() }));
    [(end, reason), (extend, quoted), (said, answer)]
        .map(|(signed, written)| join_posted(signed.note.as_bytes(), &[written]))
        .into()
});

/// The first byte says whether the others are lines, or what is posted.
pub fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    if first & 1 == 0 {
        if let Ok(lines) = Written::parse_lines(bytes) {
            let again: String = lines.iter().map(Written::line).collect();
            assert_eq!(again.as_bytes(), bytes, "two forms of one text");
        }
        return;
    }
    let Ok(signed) = SignedEvent::parse_posted(bytes) else { return };
    assert_eq!(join_posted(signed.note.as_bytes(), signed.texts()), bytes, "two forms of one post");
    let named: Vec<_> = signed.event.body.texts().iter().map(|field| field.hash).collect();
    let given: Vec<_> = signed.texts().iter().map(Written::hash).collect();
    assert_eq!(named, given, "other texts than the event names");
}

/// What people post, and the lines in it.
pub fn seeds() -> Vec<Vec<u8>> {
    let posted = POSTED.iter().map(|bytes| [&[1], bytes.as_slice()].concat());
    let lines = POSTED.iter().filter_map(|bytes| {
        let signed = SignedEvent::parse_posted(bytes).ok()?;
        let lines: String = signed.texts().iter().map(Written::line).collect();
        Some([&[0], lines.as_bytes()].concat())
    });
    posted.chain(lines).collect()
}
