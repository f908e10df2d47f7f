//! Acts that the fields of their event say completely: whoever may say it signs just them.
//!
//! A page asks for such an act by its JSON, and for nothing else in this way: what comes from secrets (invitations, ballots,
//! a trustee's steps) is made by functions of its own, and cannot be handed in ready-made.

use folkmoot_ledger::events::{
    Body, CircleCall, CircleFail, CircleSign, GroupLeave, InviteRevoke, Leave, MemberAnswer, MemberRefuse,
    MemberStay, Propose, VoteAgree, VoteEnd, VoteExtend, VoteObject, VoteSecond, Vouch, Withdraw,
};
use serde::Deserialize;

/// An event whose fields are all that there is to say. In JSON as in the log, without the id:
///
/// ```
/// use folkmoot_client::acts::PlainAct;
///
/// assert!(serde_json::from_str::<PlainAct>(r#"{"type":"member.leave"}"#).is_ok());
/// // A share of a tally is made from the record, never taken from somebody.
/// let vote = "0192f0c2-0000-7000-8000-000000000001";
/// let share = format!(r#"{{"type":"tally.share","vote":"{vote}","share":""}}"#);
/// assert!(serde_json::from_str::<PlainAct>(&share).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Body")]
pub struct PlainAct(pub(super) Body);

/// Makes plain acts of these types of events.
macro_rules! plain {
    ($($variant:ident),* $(,)?) => {
        $(impl From<$variant> for PlainAct {
            fn from(fields: $variant) -> Self {
                Self(Body::$variant(fields))
            }
        })*

        impl TryFrom<Body> for PlainAct {
            type Error = String;

            fn try_from(body: Body) -> Result<Self, String> {
                match body {
                    $(Body::$variant(fields) => Ok(fields.into()),)*
                    other => Err(format!("an event of type {} is not made from its fields alone", other.kind())),
                }
            }
        }
    };
}

plain! {
    InviteRevoke,
    Leave,
    GroupLeave,
    Vouch,
    MemberStay,
    MemberRefuse,
    CircleCall,
    CircleSign,
    CircleFail,
    Propose,
    VoteSecond,
    Withdraw,
    VoteObject,
    VoteEnd,
    VoteExtend,
    VoteAgree,
    MemberAnswer,
}

#[cfg(test)]
mod tests {
    use super::PlainAct;

    #[test]
    fn what_comes_from_secrets_is_never_handed_in() {
        let read = |fields: &str| serde_json::from_str::<PlainAct>(&format!("{{\"type\":{fields}}}"));
        let id = "\"0192f0c2-0000-7000-8000-000000000001\"";
        assert!(read(&format!("\"vote.withdraw\",\"vote\":{id}")).is_ok());
        for (kind, fields) in [
            ("tally.share", format!("\"vote\":{id},\"share\":\"\"")),
            ("ballot.cast", format!("\"vote\":{id},\"previous\":null,\"ballot\":\"\"")),
            ("circle.deal", format!("\"circle\":{id},\"message\":\"\"")),
            ("vote.close", format!("\"vote\":{id},\"ballots\":0,\"sums\":\"\"")),
        ] {
            let refused = read(&format!("\"{kind}\",{fields}")).unwrap_err().to_string();
            assert!(refused.contains(kind) && refused.contains("fields alone"), "{refused}");
        }
    }
}
