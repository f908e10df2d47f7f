//! Votes in which a member has more voices than one, and what an operator may make of that.

use super::{
    support::{
        record::Log,
        unequal::Unequal,
        world::{event_id_at, sign},
    },
    writing::{Records, given},
};
use folkmoot_ledger::{
    bytes::Base64,
    events::{Body, Share},
};

pub fn of_unequal_voices(records: &mut Records, story: &Unequal) {
    let good = &story.log;
    let mut add = |name: &str, change: &dyn Fn(&mut Log), first: Option<(u8, &str)>| {
        let mut log = good.clone();
        change(&mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        records.add(name, &log, &checkpoint, serde_json::json!({}), given(good), first);
    };
    add("a member has two voices in a vote that is opened and in one that is not", &|_| (), None);
    for (name, voices) in [
        ("the host adds every ballot up once, though a member has two voices", 1),
        ("the host gives a member a voice more than the vote did", 3),
    ] {
        let change = |log: &mut Log| {
            let (index, body) = story.close_with(voices);
            log.restate(index, body);
        };
        add(name, &change, Some((9, "tally.sums")));
    }
    let released = |log: &mut Log| {
        let body = Body::Share(Share { vote: story.withheld, share: Base64(vec![0; 96]) });
        let person = &story.world.people[0];
        let time = log.time(log.entries.len() - 1);
        let event =
            sign(log.id, event_id_at(time, 902), body, &[(&*person.id().to_string(), &person.signing)]);
        log.insert(log.entries.len(), &event);
    };
    add(
        "a trustee releases a vote with a ballot too few for two voices",
        &released,
        Some((6, "vote.withheld")),
    );
}
