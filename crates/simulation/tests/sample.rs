//! The sample assembly shows each thing that an assembly can decide about itself, and its record stands an audit.

use folkmoot_ledger::{
    names,
    proposal::{Deed, Participation},
    state::{AskingPhase, ConsequencePhase, VotePhase},
};
use folkmoot_server::{
    clock::SetClock,
    host::{Host, Settings},
    operations::export,
};
use folkmoot_simulation::sample;
use folkmoot_verifier::{EffectState, Options, Verdict, run, source::Archive};
use std::{sync::Arc, time::SystemTime};

#[test]
fn the_sample_governs_itself() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(SetClock::default());
    let data = folder.path().join("data");
    let settings = Settings { data: &data, threads: 2, foundings_an_hour: 1 };
    let host = Host::start(&settings, Arc::clone(&clock) as _).unwrap();
    let made = sample::make(&host, &clock).unwrap();
    let handle = host.assembly(made.assembly).unwrap();
    let (state, texts) = (handle.published().state.clone(), handle.published().texts.clone());

    let rules = state.rules_history();
    assert!(rules.len() == 2 && rules[1].rules.ordinary.notice < rules[0].rules.ordinary.notice);
    let with = |deed: fn(&Deed) -> bool| {
        let votes = state.votes().values();
        votes.filter(move |vote| vote.proposal.effects.iter().any(|effect| deed(&effect.deed)))
    };
    let removal = with(|deed| matches!(deed, Deed::Remove(_))).next().unwrap();
    assert!(removal.phase == VotePhase::Decided && removal.consequences.of_contests.is_empty());
    assert_eq!(removal.answers.len(), 1);
    assert!(!state.members()[&removal.answers[0].member].left);
    let read_again = state.votes().values().find(|vote| vote.proposal.again.is_some()).unwrap();
    let first = &state.votes()[&read_again.proposal.again.unwrap()];
    assert_eq!(first.consequences.of_contests[0].phase, ConsequencePhase::Void);
    assert_eq!(first.consequences.objections.len(), 2);
    let versions: Vec<usize> = state.book().values().map(|text| text.versions.len()).collect();
    assert_eq!(versions, [2]);
    // Elected by a list, and the trustees whom the sample names.
    let offices = state.circles_in_office();
    assert!(offices.len() == 2 && offices[1].vote.is_some());
    let trustees: Vec<_> =
        made.members.iter().filter(|member| member.trustee).map(|each| each.name.clone()).collect();
    let circle = &state.circles()[&offices[1].circle];
    let elected: Vec<_> =
        circle.trustees.iter().map(|trustee| names::shown(&state, &texts, trustee.member)).collect();
    assert_eq!(elected, trustees);
    // Eight came in by vouches, one waits for another vouch.
    let asking: Vec<_> = state.asking().values().map(|asking| (asking.phase, asking.vouches.len())).collect();
    assert_eq!(asking.len(), 9);
    assert!(asking[..8].iter().all(|each| *each == (AskingPhase::Admitted, 2)), "{asking:?}");
    assert_eq!(asking[8], (AskingPhase::Waiting, 1));
    assert_eq!(state.active_members(), 17);
    let asks: Vec<_> = made.members.iter().filter(|member| member.asks).map(|each| &*each.name).collect();
    assert_eq!(asks, ["Kamala Rao"]);
    // A group, and what it decided for itself.
    let group = state.groups().values().next().unwrap();
    let of_group = state.votes().values().find(|vote| vote.proposal.group == Some(group.id)).unwrap();
    assert_eq!((group.members.len(), of_group.phase), (5, VotePhase::Decided));
    assert_eq!((of_group.roll.len(), of_group.ballots.len()), (5, 5));
    // What runs: two open votes, a petition that lacks signatures, and a decision that can be objected to.
    let at = |phase| state.votes().values().filter(move |vote| vote.phase == phase);
    assert_eq!(at(VotePhase::Open).count(), 2);
    assert_eq!(state.votes()[&made.open].phase, VotePhase::Open);
    // Of both kinds, open and finished: who takes part is seen, or is not.
    let of = |phase, participation| at(phase).filter(|vote| vote.participation == participation).count();
    for phase in [VotePhase::Open, VotePhase::Decided] {
        assert!(of(phase, Participation::Open) > 0 && of(phase, Participation::Hidden) == 1, "{phase:?}");
    }
    let hidden = at(VotePhase::Decided).find(|vote| vote.participation == Participation::Hidden).unwrap();
    assert_eq!((hidden.roll.len(), hidden.ballots.len()), (17, 16));
    assert_eq!(hidden.result.as_ref().unwrap().counts, [[13, 2, 1]]);
    let petition = at(VotePhase::Proposed).next().unwrap();
    assert!((petition.seconds.len() as u64) < state.seconds_needed(petition) && petition.seconded.is_none());

    let file = folder.path().join("record.tar");
    export::export(&host, made.assembly, std::fs::File::create(&file).unwrap()).unwrap();
    let now_ms = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis();
    let options = Options {
        assemblies: vec![made.assembly.to_string()],
        now_ms: Some(now_ms.try_into().unwrap()),
        ..Options::default()
    };
    let report = run(&mut Archive::open(&file).unwrap(), options, &mut |_| ());
    assert_eq!(report.verdict, Verdict::Verified, "{}", report.to_text());
    let states: Vec<_> =
        report.votes.iter().flat_map(|vote| &vote.effects).filter_map(|effect| effect.state).collect();
    for state in [EffectState::InForce, EffectState::Dropped, EffectState::Void, EffectState::Pending] {
        assert!(states.contains(&state), "{state:?}");
    }
    host.stop();
}
