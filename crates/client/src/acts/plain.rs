//! Acts that the fields of their event say completely: whoever may say it signs just them.
//!
//! A page asks for such an act by its JSON, and for nothing else in this way: what comes from secrets (invitations, ballots,
//! a trustee's steps) is made by functions of its own, and cannot be handed in ready-made.

use folkmoot_ledger::events::{
    Body, CircleCall, CircleFail, CircleSign, GroupLeave, InviteRevoke, Leave, MemberAnswer, MemberRefuse,
    MemberStay, Propose, TextErase, VoteAgree, VoteEnd, VoteExtend, VoteObject, VoteSecond, Vouch, Withdraw,
};
use folkmoot_ledger::texts::{Texts, Written};
use serde::Deserialize;
use serde_json::Value;

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
pub struct PlainAct {
    pub(crate) body: Body,
    pub(crate) texts: Vec<Written>,
}

/// In place of the name of a text, a page gives what is written: `{"written":"…"}`. No field of an event has this form.
const WRITTEN: &str = "written";

impl PlainAct {
    /// The same with the texts that it names, in the order of its fields.
    #[must_use]
    pub fn with(self, texts: impl Into<Vec<Written>>) -> Self {
        Self { texts: texts.into(), ..self }
    }

    /// Reads what a page asks for, with its texts in the places of their names; `salt` gives random bytes for each.
    ///
    /// # Errors
    /// What is wrong with the JSON, for programmers.
    pub fn read(json: &str, salt: impl FnMut() -> [u8; 16]) -> Result<Self, serde_json::Error> {
        Self::named(serde_json::from_str(json)?, salt)
    }

    /// The same of JSON that has been read.
    pub(crate) fn named(mut value: Value, salt: impl FnMut() -> [u8; 16]) -> Result<Self, serde_json::Error> {
        let mut naming = Naming { salt, texts: Texts::default() };
        naming.name(&mut value);
        let act: Self = serde_json::from_value(value)?;
        Ok(act.with_those_of(&naming.texts))
    }

    /// The same with those of the texts that it names, in the order of its fields.
    #[must_use]
    pub fn with_those_of(self, texts: &Texts) -> Self {
        let named = self.body.texts();
        let written = named.iter().filter_map(|field| texts.written(&field.hash).cloned());
        let texts = written.collect::<Vec<_>>();
        self.with(texts)
    }
}

/// Puts names in the places of texts.
struct Naming<F> {
    salt: F,
    texts: Texts,
}

impl<F: FnMut() -> [u8; 16]> Naming<F> {
    fn name(&mut self, value: &mut Value) {
        match value {
            Value::Object(fields) => match fields.get(WRITTEN).and_then(Value::as_str) {
                Some(text) if fields.len() == 1 => {
                    let written = Written::new((self.salt)(), text);
                    *value = Value::String(written.hash().to_string());
                    self.texts.insert(written);
                }
                _ => fields.values_mut().for_each(|field| self.name(field)),
            },
            Value::Array(list) => list.iter_mut().for_each(|one| self.name(one)),
            _ => {}
        }
    }
}

/// Makes plain acts of these types of events.
macro_rules! plain {
    ($($variant:ident),* $(,)?) => {
        $(impl From<$variant> for PlainAct {
            fn from(fields: $variant) -> Self {
                Self { body: Body::$variant(fields), texts: Vec::new() }
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
    TextErase,
}

#[cfg(test)]
mod tests {
    use super::PlainAct;
    use folkmoot_ledger::{events::Body, texts::Written};

    #[test]
    fn what_a_page_writes_is_named_in_the_event_and_goes_beside_it() {
        let vote = "0192f0c2-0000-7000-8000-000000000001";
        let json = format!(r#"{{"type":"member.answer","vote":"{vote}","text":{{"written":"I paid."}}}}"#);
        let act = PlainAct::read(&json, || [7; 16]).unwrap();
        let Body::MemberAnswer(answer) = &act.body else { panic!() };
        assert_eq!(act.texts, [Written::new([7; 16], "I paid.")]);
        assert_eq!(answer.text, act.texts[0].hash());
        // A text in the place of its name is none.
        assert!(
            PlainAct::read(&json.replace(r#"{"written":"I paid."}"#, r#""I paid.""#), || [7; 16]).is_err()
        );
    }

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
