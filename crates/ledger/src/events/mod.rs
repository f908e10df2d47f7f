//! Events: what members and the host say, each a canonical line of JSON in a signed note (docs/spec/09-events.md).
//!
//! A type of event is one file here, named after the type: its fields, its limits, its conditions, its change of the
//! state and the obligations that it gives. The list in this file registers them; nothing else in this crate knows which
//! types there are.
//!
//! An [`Event`] that came out of [`Event::parse`] has the one form that this crate would write, so its bytes are as good
//! as its meaning. Whether it may happen now is for [`Assembly::apply`] to say.
//!
//! ```
//! use folkmoot_ledger::events::{Body, Event, Leave};
//!
//! let text = "folkmoot/v1 0192f0c1-7c1e-8a63-9d2f-5f1b3a0c9e11\n\
//!     {\"id\":\"0192f0c2-0000-7000-8000-000000000001\",\"type\":\"member.leave\"}\n";
//! let event = Event::parse(text)?;
//! assert_eq!((&event.body, event.body.kind()), (&Body::Leave(Leave {}), "member.leave"));
//! assert_eq!(event.encode(), text);
//!
//! // The same to any other reader of JSON, and no event here.
//! assert_eq!(Event::parse(&text.replace(":", ": ")).unwrap_err().code(), "event.canonical");
//! # Ok::<(), folkmoot_ledger::refusal::EventError>(())
//! ```

mod envelope;
mod posted;
mod transition;

pub use crate::{decimal::MAX_INTEGER, state::FailReason};
pub use assembly_found::{Founder, FoundingCircle};
pub use envelope::{Event, SignedEvent};
pub use posted::{join_posted, split_posted};
pub(crate) use transition::{Change, EntryContext, Transition};

use crate::{
    refusal::{EventError, Refusal},
    state::Assembly,
    texts::TextField,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a type of event is, besides its fields.
pub(crate) trait EventType {
    /// What can be said of the fields without knowing the log: limits and texts, in the order of the fields.
    ///
    /// # Errors
    /// The first limit that is not kept.
    fn check(&self) -> Result<(), EventError> {
        Ok(())
    }

    /// The texts that it names and that stand beside the log, in the order of the fields.
    fn texts(&self) -> Vec<TextField> {
        Vec::new()
    }

    /// The vote that the event is about, if any; `id` is the id of the event. What happens to members, invitations and
    /// circles concerns every later vote, and so none in particular.
    fn vote(&self, _id: Uuid) -> Option<Uuid> {
        None
    }

    /// Whether the id follows from the rest of the text, and its author chooses nothing.
    fn derives_id(&self) -> bool {
        false
    }

    /// The conditions under which it may happen, in the order of section 9.8 of the specification, and what it does then.
    ///
    /// # Errors
    /// The [`Refusal`] of the first condition that does not hold.
    fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal>;
}

/// Makes all that goes by the type of an event from one list: its file, the name in the field "type", and its fields.
macro_rules! events {
    ($($(#[$doc:meta])* $module:ident $name:literal $variant:ident($fields:ident),)*) => {
        $(mod $module;)*
        $(pub use $module::$fields;)*

        /// What an event says.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "type")]
        pub enum Body {
            $($(#[$doc])* #[serde(rename = $name)] $variant($fields),)*
        }

        impl Body {
            /// The names of all types.
            pub const KINDS: &'static [&'static str] = &[$($name),*];

            /// The name of the type, as in the field "type".
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)*
                }
            }

            fn event_type(&self) -> &dyn EventType {
                match self {
                    $(Self::$variant(fields) => fields,)*
                }
            }
        }

        #[cfg(test)]
        const MODULES: &[&str] = &[$(stringify!($module)),*];
    };
}

events! {
    /// The first entry of each log.
    assembly_found "assembly.found" Found(Found),
    /// A member invites.
    invite_issue "invite.issue" Invite(Invite),
    /// Whoever invited takes it back.
    invite_revoke "invite.revoke" InviteRevoke(InviteRevoke),
    /// Somebody joins with an invitation.
    member_join "member.join" Join(Join),
    /// A member leaves.
    member_leave "member.leave" Leave(Leave),
    /// A member leaves a group.
    group_leave "group.leave" GroupLeave(GroupLeave),
    /// A member vouches for somebody.
    member_vouch "member.vouch" Vouch(Vouch),
    /// A member says that they are still here.
    member_stay "member.stay" MemberStay(MemberStay),
    /// A member takes a new key.
    member_rekey "member.rekey" MemberRekey(MemberRekey),
    /// A member takes a new participation key.
    member_key "member.key" MemberKey(MemberKey),
    /// A member who lost their key asks for a new one.
    member_recover "member.recover" MemberRecover(MemberRecover),
    /// The old key refuses a new one.
    member_refuse "member.refuse" MemberRefuse(MemberRefuse),
    /// A member proposes the first circle of trustees.
    circle_call "circle.call" CircleCall(CircleCall),
    /// A member signs that it shall be in office.
    circle_sign "circle.sign" CircleSign(CircleSign),
    /// A trustee accepts and commits to a first message.
    circle_accept "circle.accept" CircleAccept(CircleAccept),
    /// A trustee shows that first message.
    circle_deal "circle.deal" CircleDeal(CircleDeal),
    /// A trustee signs the transcript of the ceremony.
    circle_certify "circle.certify" CircleCertify(CircleCertify),
    /// A ceremony ends without a key.
    circle_fail "circle.fail" CircleFail(CircleFail),
    /// A member proposes a vote.
    vote_propose "vote.propose" Propose(Propose),
    /// A member signs a proposal.
    vote_second "vote.second" VoteSecond(VoteSecond),
    /// A member takes back their own signature.
    vote_withdraw "vote.withdraw" Withdraw(Withdraw),
    /// The host states that a vote is open.
    vote_open "vote.open" Open(Open),
    /// A member on the roll casts a ballot.
    ballot_cast "ballot.cast" Cast(Cast),
    /// Somebody on the roll casts a ballot, and nobody sees who.
    ballot_hidden "ballot.hidden" Hidden(Hidden),
    /// The proposer of an open vote asks that it end unopened.
    vote_end "vote.end" VoteEnd(VoteEnd),
    /// The proposer of an open vote asks that it close later.
    vote_extend "vote.extend" VoteExtend(VoteExtend),
    /// A member of its roll agrees with that.
    vote_agree "vote.agree" VoteAgree(VoteAgree),
    /// The host states the tally of a vote that is over.
    vote_close "vote.close" Close(Close),
    /// The device of a member says which closing it sees.
    vote_confirm "vote.confirm" VoteConfirm(VoteConfirm),
    /// A trustee releases a decryption share of the tally.
    tally_share "tally.share" Share(Share),
    /// The host states the result.
    vote_result "vote.result" Result(VoteResult),
    /// The host announces which pages it serves.
    host_pages "host.pages" Pages(HostPages),
    /// A member of its roll asks for a second reading.
    vote_object "vote.object" VoteObject(VoteObject),
    /// A member whom a vote would remove answers.
    member_answer "member.answer" MemberAnswer(MemberAnswer),
    /// Whoever wrote a text asks that it be forgotten.
    text_erase "text.erase" TextErase(TextErase),
}

impl Body {
    /// What can be said of an event without knowing the log.
    ///
    /// # Errors
    /// The first limit that is not kept.
    pub fn check(&self) -> Result<(), EventError> {
        self.event_type().check()
    }

    /// The texts that it names and that stand beside the log, in the order in which they are given.
    pub fn texts(&self) -> Vec<TextField> {
        self.event_type().texts()
    }

    /// The vote that an event with this id is about.
    fn vote(&self, id: Uuid) -> Option<Uuid> {
        self.event_type().vote(id)
    }

    /// Whether the id follows from the rest of the text.
    fn derives_id(&self) -> bool {
        self.event_type().derives_id()
    }

    /// What it does, if it may happen.
    pub(crate) fn validate(&self, state: &Assembly, entry: &EntryContext<'_>) -> Result<Transition, Refusal> {
        self.event_type().validate(state, entry)
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, MODULES};

    #[test]
    fn each_type_stands_in_the_file_of_its_name() {
        let files: Vec<String> = Body::KINDS.iter().map(|name| name.replace('.', "_")).collect();
        assert_eq!(files, MODULES);
    }
}
