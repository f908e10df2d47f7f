//! Texts about groups: the effect that makes, changes and dissolves them, votes that they decide, and leaving one.

use super::events::{Cases, proposal, proposal_that, text};
use crate::support::{Person, event_id, motion};
use folkmoot_ledger::{
    events::{Body, GroupLeave},
    keys::MemberId,
    proposal::{Deed, Effect, GroupEffect},
};
use uuid::Uuid;

pub fn groups(cases: &mut Cases) {
    let id = event_id(3);
    cases.add("a member leaves a group", &text(Body::GroupLeave(GroupLeave { group: id })));
    let of_group = |text: &str| text.replace("\"group\":null", &format!("\"group\":\"{id}\""));
    let decides = of_group(&proposal(vec![motion()]));
    cases.add("a group decides", &decides);
    cases.changed("a group decides, named by no id", &decides, &id.to_string(), "Night shift");
    cases.changed("a proposal that does not say who decides", &decides, &format!("\"group\":\"{id}\","), "");

    let people = |numbers: std::ops::Range<u32>| -> Vec<MemberId> {
        numbers.map(|n| Person::numbered(n).id()).collect()
    };
    let with = |from: Option<Uuid>, name: Option<&str>, add: Vec<MemberId>, remove: Vec<MemberId>| {
        let effect = GroupEffect { id, from, name: name.map(str::to_owned), add, remove };
        proposal_that(vec![motion()], vec![Effect { contest: 0, deed: Deed::Group(effect) }])
    };
    let (was, night) = (Some(event_id(4)), Some("Night shift"));
    let made = with(None, night, people(0..2), vec![]);
    cases.add("a group is made", &made);
    cases.add("a group would make a group", &of_group(&made));
    cases.add("a group is made of 200", &with(None, night, people(0..200), vec![]));
    cases.add("a group is made of 201", &with(None, night, people(0..201), vec![]));
    cases.add("a group is made of nobody", &with(None, night, vec![], vec![]));
    cases.add("a group is made without somebody", &with(None, night, people(0..2), people(2..3)));
    cases.add("a group without a name is made", &with(None, None, people(0..2), vec![]));
    cases.add("a group with an empty name", &with(None, Some(""), people(0..2), vec![]));
    let long = "a".repeat(81);
    cases.add("a group with a name of 81 letters", &with(None, Some(&long), people(0..2), vec![]));
    cases.add("a group changes", &with(was, night, people(0..1), people(1..2)));
    cases.add("a group gets another name", &with(was, night, vec![], vec![]));
    cases.add("201 are put out of a group", &with(was, night, vec![], people(0..201)));
    cases.add("a group is dissolved", &with(was, None, vec![], vec![]));
    cases.add("a group is dissolved and changed", &with(was, None, people(0..1), vec![]));
    cases.add(
        "one comes into a group twice",
        &with(was, night, [people(0..1), people(0..1)].concat(), vec![]),
    );
    cases.add("one comes into a group and is put out", &with(was, night, people(0..1), people(0..1)));
}
