//! The rules in words, for the report: each under its path, in the order in which votes can change them.

use folkmoot_ledger::cosignature::Witness;
use folkmoot_ledger::proposal::Bar;
use folkmoot_ledger::rules::{
    Admit, AdmitBy, Class, Comparison, DAY, Fraction, HOUR, Majority, MajorityOf, ParticipationRule, Readers,
    RuleChange, Rules, Share, Ties,
};

/// Every rule with its path.
pub(crate) fn all(rules: &Rules) -> Vec<(&'static str, String)> {
    let said = class(&rules.ordinary).into_iter().chain(class(&rules.special)).chain([
        share(&rules.seconds, "members in standing", 1),
        format!("{} at most", counted(rules.at_once.into(), "vote")),
        share(&rules.objections, "base", 2),
        admit(&rules.admit),
        format!("after {} without an act", time(rules.resting)),
        format!(
            "{}, then {} in which the old key can refuse",
            counted(rules.recover.vouches.into(), "vouch"),
            time(rules.recover.wait)
        ),
        format!(
            "{} at least, {} of {} open a result, for {}",
            counted(rules.circle.size.into(), "trustee"),
            rules.circle.threshold,
            rules.circle.size,
            time(rules.circle.term)
        ),
        match rules.ties {
            Ties::Report => "are the outcome".to_owned(),
            Ties::Lot => "are decided by lot".to_owned(),
        },
        format!("{} at least are opened together", counted(rules.min_ballots.into(), "ballot")),
        match rules.voices {
            1 => "one for each member".to_owned(),
            most => format!("{most} at most for a member"),
        },
        match rules.record {
            Readers::Members => "is for members, and whom one of them lets check it".to_owned(),
            Readers::Public => "is for everybody".to_owned(),
            Readers::Listed => "is for everybody, and named in the list of its host".to_owned(),
        },
        match rules.participation {
            ParticipationRule::Open => "everybody sees who takes part".to_owned(),
            ParticipationRule::Size => "hidden in votes of 16 or more".to_owned(),
            ParticipationRule::Hidden => "hidden in votes of 5 or more".to_owned(),
            ParticipationRule::Proposal => "as each proposal says".to_owned(),
        },
        match rules.witnesses.keys.as_slice() {
            [] => "none".to_owned(),
            keys => format!(
                "{} of {} are enough: {}",
                rules.witnesses.quorum,
                keys.len(),
                keys.iter().map(Witness::name).collect::<Vec<_>>().join(", ")
            ),
        },
        match rules.release.wait {
            0 => "waits for nothing".to_owned(),
            wait => format!(
                "waits for confirmations of the closing by {}, for {} at most",
                share(&rules.release.confirmations, "roll", 1),
                time(wait)
            ),
        },
    ]);
    RuleChange::PATHS.iter().copied().zip(said).collect()
}

/// What a change makes of its rule.
pub(crate) fn changed(change: &RuleChange, rules: &Rules) -> String {
    let mut after = rules.clone();
    change.set(&mut after);
    let said = all(&after).into_iter().find(|(path, _)| *path == change.path());
    format!("{}: {}", change.path(), said.map_or_else(String::new, |(_, words)| words))
}

/// What a vote asks of its motions besides what the rules ask.
pub(crate) fn bar(bar: &Bar) -> String {
    let majority = majority(&bar.majority);
    match bar.enough.num {
        0 => majority,
        _ => format!("{majority}, and Yes from {} of the base", fraction(&bar.enough)),
    }
}

fn class(class: &Class) -> [String; 6] {
    [
        majority(&class.majority),
        format!("Yes from {} of the base", fraction(&class.enough)),
        match class.turnout.num {
            0 => "none needed".to_owned(),
            _ => format!("{} of the base", fraction(&class.turnout)),
        },
        time(class.notice),
        format!("{} at least", time(class.open)),
        time(class.delay),
    ]
}

fn majority(majority: &Majority) -> String {
    let test = match majority.test {
        Comparison::MoreThan => "more than",
        Comparison::AtLeast => "at least",
    };
    let of = match majority.of {
        MajorityOf::Cast => "all ballots",
        MajorityOf::Decided => "those for or against",
        MajorityOf::Base => "the base",
    };
    format!("{test} {}/{} of {of}", majority.num, majority.den)
}

fn fraction(fraction: &Fraction) -> String {
    format!("{}/{}", fraction.num, fraction.den)
}

fn share(share: &Share, of: &str, least: u32) -> String {
    format!("{}/{} of the {of}, {least} at least and {} at most", share.num, share.den, share.most)
}

fn admit(admit: &Admit) -> String {
    let growth = fraction(&admit.growth);
    match admit.by {
        AdmitBy::Vote => "by votes only".to_owned(),
        AdmitBy::Members => format!(
            "an invitation and {}, a member vouches once in {}, growth of {growth} in 30 days at most",
            counted(admit.vouches.into(), "vouch"),
            time(admit.every)
        ),
    }
}

/// `1 vote`, `2 votes`, `2 vouches`.
fn counted(n: u64, what: &str) -> String {
    let ending = match (n, what.ends_with("ch")) {
        (1, _) => "",
        (_, true) => "es",
        (_, false) => "s",
    };
    format!("{n} {what}{ending}")
}

/// A length of time in the largest unit in which it is whole.
fn time(ms: u64) -> String {
    match ms {
        0 => "none".to_owned(),
        _ if ms.is_multiple_of(DAY) => counted(ms / DAY, "day"),
        _ if ms.is_multiple_of(HOUR) => counted(ms / HOUR, "hour"),
        _ if ms.is_multiple_of(60_000) => counted(ms / 60_000, "minute"),
        _ => counted(ms, "millisecond"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_said_under_its_path() {
        let said = all(&Rules::small());
        assert_eq!(said.iter().map(|(path, _)| *path).collect::<Vec<_>>(), RuleChange::PATHS);
        let of = |path| &said.iter().find(|(each, _)| *each == path).unwrap().1;
        assert_eq!(of("ordinary.majority"), "more than 1/2 of those for or against");
        assert_eq!(of("ordinary.notice"), "none");
        assert_eq!(of("ordinary.open"), "10 minutes at least");
        assert_eq!(of("special.delay"), "7 days");
        assert_eq!(of("recover"), "3 vouches, then 7 days in which the old key can refuse");
        assert_eq!(of("min_ballots"), "3 ballots at least are opened together");
    }

    #[test]
    fn a_change_is_said_as_what_it_makes_of_the_rule() {
        let rules = Rules::small();
        for change in RuleChange::between(&rules, &Rules { at_once: 9, min_ballots: 5, ..rules.clone() }) {
            let words = changed(&change, &rules);
            assert!(
                ["at_once: 9 votes at most", "min_ballots: 5 ballots at least are opened together"]
                    .contains(&&*words),
                "{words}"
            );
        }
    }
}
