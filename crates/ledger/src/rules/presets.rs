//! Rules to begin with. They are proposals, no kinds of assemblies: once founded, an assembly has its rules and no preset.

use super::{
    Admit, AdmitBy, CircleRule, Class, Comparison, DAY, Fraction, HOUR, Majority, MajorityOf,
    ParticipationRule, Readers, RecoverRule, ReleaseRule, Rules, Share, Ties,
};
use crate::cosignature::Witnesses;
use serde::{Deserialize, Serialize};

/// Rules to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A small group, which can vote tonight.
    Small,
    /// A club or a co-operative of some dozens to hundreds.
    Club,
    /// Thousands of members.
    Large,
    /// As in model statutes of worker co-operatives: two weeks of notice, three quarters for special resolutions.
    WorkerCooperative,
    /// As where the law asks for half of the members to vote, and for two weeks of notice.
    UnionBranch,
    /// As projects of free software do it: five sign, two weeks to discuss, three to one for what changes the rules.
    OpenSource,
}

/// How people come in: another beginning of the rule `admit`, beside each preset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Joining {
    /// Whoever has the link is in: for a meeting tonight.
    Link,
    /// Members invite, and others vouch.
    Vouched,
    /// Only votes admit.
    ByVote,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Small, Self::Club, Self::Large, Self::WorkerCooperative, Self::UnionBranch, Self::OpenSource];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Club => "club",
            Self::Large => "large",
            Self::WorkerCooperative => "worker_cooperative",
            Self::UnionBranch => "union_branch",
            Self::OpenSource => "open_source",
        }
    }

    /// The rules.
    pub fn rules(self) -> Rules {
        let mut rules = club();
        let Rules { ordinary, special, seconds, admit, circle, release, .. } = &mut rules;
        match self {
            Self::Small => {
                (ordinary.notice, ordinary.open) = (0, HOUR / 6);
                (ordinary.enough, special.enough) = (share(1, 3), share(1, 2));
                seconds.most = 1;
                admit.vouches = 1;
                (circle.size, circle.threshold) = (3, 2);
                // Whoever votes tonight wants the result tonight, and mostly sits in one room.
                release.wait = 0;
            }
            Self::Club => {}
            Self::Large => {
                (ordinary.enough, special.enough) = (share(1, 20), share(1, 5));
                admit.vouches = 3;
                (circle.size, circle.threshold) = (7, 4);
            }
            Self::WorkerCooperative => {
                (ordinary.notice, special.notice) = (14 * DAY, 14 * DAY);
                (special.majority.num, special.majority.den) = (3, 4);
                (seconds.num, seconds.den) = (1, 10);
            }
            Self::UnionBranch => {
                (ordinary.turnout, special.turnout) = (share(1, 2), share(1, 2));
                (ordinary.notice, special.notice) = (14 * DAY, 14 * DAY);
                ordinary.open = 7 * DAY;
            }
            Self::OpenSource => {
                (ordinary.enough, special.enough) = (share(1, 20), share(1, 5));
                (ordinary.notice, special.notice) = (14 * DAY, 14 * DAY);
                (ordinary.open, special.open) = (14 * DAY, 14 * DAY);
                (special.majority.num, special.majority.den) = (3, 4);
                *seconds = Share { num: 1, den: 4, most: 5 };
            }
        }
        rules
    }
}

impl Joining {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Link, Self::Vouched, Self::ByVote];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Vouched => "vouched",
            Self::ByVote => "by_vote",
        }
    }

    /// The rule `admit` for this, where it was `admit`.
    pub fn change(self, admit: Admit) -> Admit {
        match self {
            Self::Link => Admit { by: AdmitBy::Members, vouches: 0, ..admit },
            Self::Vouched => Admit { by: AdmitBy::Members, vouches: admit.vouches.max(1), ..admit },
            Self::ByVote => Admit { by: AdmitBy::Vote, ..admit },
        }
    }
}

fn share(num: u32, den: u32) -> Fraction {
    Fraction { num, den }
}

/// The rules of which the others are changes.
fn club() -> Rules {
    let majority = |test, num, den| Majority { of: MajorityOf::Decided, test, num, den };
    Rules {
        version: 2,
        ordinary: Class {
            majority: majority(Comparison::MoreThan, 1, 2),
            enough: share(1, 10),
            turnout: share(0, 1),
            notice: 2 * DAY,
            open: 3 * DAY,
            delay: 0,
        },
        special: Class {
            majority: majority(Comparison::AtLeast, 2, 3),
            enough: share(1, 3),
            turnout: share(0, 1),
            notice: 7 * DAY,
            open: 7 * DAY,
            delay: 7 * DAY,
        },
        seconds: Share { num: 1, den: 20, most: 20 },
        at_once: 7,
        objections: Share { num: 1, den: 10, most: 50 },
        admit: Admit { by: AdmitBy::Members, vouches: 2, every: 30 * DAY, growth: share(1, 4) },
        resting: 365 * DAY,
        recover: RecoverRule { vouches: 3, wait: 7 * DAY },
        circle: CircleRule { size: 5, threshold: 3, term: 365 * DAY },
        ties: Ties::Report,
        min_ballots: 3,
        voices: 1,
        record: Readers::Members,
        participation: ParticipationRule::Size,
        witnesses: Witnesses::default(),
        release: ReleaseRule { confirmations: Share { num: 1, den: 3, most: 20 }, wait: 3 * DAY },
    }
}
