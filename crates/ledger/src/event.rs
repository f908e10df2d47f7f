//! Events: what members and the host say, as one canonical line of JSON in a signed note
//! (docs/spec/09-events.md).
//!
//! An [`Event`] that came out of [`Event::parse`] has the one form that this crate would write, so its bytes are as good
//! as its meaning. Whether it may happen now is for the fold to say ([`crate::fold`]).

use crate::{
    bytes::{Base64, Base64Array, Hex32},
    contest::Contest,
    keys::MemberId,
    outcome::Outcome,
    refusal::EventError,
    rules::Rules,
    text,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::decimal::MAX_INTEGER;

const PREFIX: &str = "folkmoot/v1 ";

/// One event: who it belongs to, its id, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The assembly. The founding event stands under the nil UUID, since the id is made from its text.
    pub assembly: Uuid,
    /// Chosen by the author; sending the same id twice is the same event.
    pub id: Uuid,
    /// The rest of the line.
    pub body: Body,
}

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum Body {
    /// The first entry of each log.
    #[serde(rename = "assembly.found")]
    Found(Found),
    /// A member invites.
    #[serde(rename = "invite.issue")]
    Invite(Invite),
    /// Somebody joins with an invitation.
    #[serde(rename = "member.join")]
    Join(Join),
    /// A member leaves.
    #[serde(rename = "member.leave")]
    Leave(Leave),
    /// A member calls for a circle of trustees.
    #[serde(rename = "circle.call")]
    CircleCall(CircleCall),
    /// A trustee accepts and commits to a first message.
    #[serde(rename = "circle.accept")]
    CircleAccept(CircleAccept),
    /// A trustee shows that first message.
    #[serde(rename = "circle.deal")]
    CircleDeal(CircleDeal),
    /// A trustee signs the transcript of the ceremony.
    #[serde(rename = "circle.certify")]
    CircleCertify(CircleCertify),
    /// A ceremony ends without a key.
    #[serde(rename = "circle.fail")]
    CircleFail(CircleFail),
    /// A member proposes a vote.
    #[serde(rename = "vote.propose")]
    Propose(Propose),
    /// Its proposer takes a vote back.
    #[serde(rename = "vote.withdraw")]
    Withdraw(Withdraw),
    /// The host states that a vote is open.
    #[serde(rename = "vote.open")]
    Open(Open),
    /// A member on the roll casts a ballot.
    #[serde(rename = "ballot.cast")]
    Cast(Cast),
    /// The host states the tally of a vote that is over.
    #[serde(rename = "vote.close")]
    Close(Close),
    /// A trustee releases a decryption share of the tally.
    #[serde(rename = "tally.share")]
    Share(Share),
    /// The host states the result.
    #[serde(rename = "vote.result")]
    Result(VoteResult),
}

/// A first member, in the founding event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founder {
    /// The name shown to the others.
    pub name: String,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: Base64Array<32>,
    /// Proof that the member has the secret of the static key (docs/spec/05-circle.md, section 1).
    pub static_proof: Base64Array<64>,
}

/// `assembly.found`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What the assembly is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Its rules.
    pub rules: Rules,
    /// The first members, each of whom signs.
    pub members: Vec<Founder>,
    /// Ed25519 public key of the host.
    pub host: Base64Array<32>,
}

/// `invite.issue`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// Ed25519 public key whose secret stands in the invitation link.
    pub key: Base64Array<32>,
    /// How many may join with it.
    pub uses: u32,
    /// Unix milliseconds from which on it is void.
    pub expires: u64,
}

/// `member.join`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The invitation.
    pub invite: Uuid,
    /// The name shown to the others.
    pub name: String,
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Ristretto255 static key for trustee ceremonies.
    pub static_key: Base64Array<32>,
    /// Proof that the member has the secret of the static key (docs/spec/05-circle.md, section 1).
    pub static_proof: Base64Array<64>,
}

/// `member.leave`: whoever signed it leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {}

/// `circle.call`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleCall {
    /// How many trustees it takes to open a tally.
    pub threshold: u16,
    /// The trustees in the order of their numbers 1..=n.
    pub trustees: Vec<MemberId>,
}

/// `circle.accept`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleAccept {
    /// The circle.
    pub circle: Uuid,
    /// Hash of the first message that this trustee will deal.
    pub commitment: Base64Array<32>,
}

/// `circle.deal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleDeal {
    /// The circle.
    pub circle: Uuid,
    /// COCKTAIL's first message.
    pub message: Base64,
}

/// `circle.certify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleCertify {
    /// The circle.
    pub circle: Uuid,
    /// COCKTAIL's signature on the transcript.
    pub signature: Base64Array<64>,
}

/// Why a ceremony ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FailReason {
    /// The trustee's due message never came.
    Missing,
    /// The trustee dealt the author a share that does not fit.
    Share,
}

/// `circle.fail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleFail {
    /// The circle.
    pub circle: Uuid,
    /// The trustee that the author names.
    pub trustee: MemberId,
    /// What went wrong.
    pub reason: FailReason,
}

/// `vote.propose`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Propose {
    /// The title.
    pub title: String,
    /// Markdown, possibly empty.
    pub text: String,
    /// The certified circle under whose key ballots are encrypted.
    pub circle: Uuid,
    /// Unix milliseconds from which on the vote may open.
    pub opens: u64,
    /// Unix milliseconds from which on no ballot is taken.
    pub closes: u64,
    /// The questions.
    pub contests: Vec<Contest>,
}

/// `vote.withdraw`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The vote.
    pub vote: Uuid,
}

/// `vote.open`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The vote.
    pub vote: Uuid,
    /// Hash of everything that defines it.
    pub fingerprint: Hex32,
}

/// `ballot.cast`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// The vote.
    pub vote: Uuid,
    /// The event that carried this voter's ballot until now, so that nobody can put an older one on top.
    pub previous: Option<Uuid>,
    /// The sealed ballot.
    pub ballot: Base64,
}

/// `vote.close`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The vote.
    pub vote: Uuid,
    /// How many ballots count.
    pub ballots: u64,
    /// The tally: one ciphertext for each slot.
    pub sums: Base64,
}

/// `tally.share`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The vote.
    pub vote: Uuid,
    /// The decryption share with its proof.
    pub share: Base64,
}

/// `vote.result`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteResult {
    /// The vote.
    pub vote: Uuid,
    /// For each contest, the number in each of its slots.
    pub counts: Vec<Vec<u64>>,
    /// For each contest, the outcome under the rules.
    pub outcome: Vec<Outcome>,
}

#[derive(Serialize, Deserialize)]
struct Line<B> {
    id: Uuid,
    #[serde(flatten)]
    body: B,
}

impl Event {
    /// The two lines that are signed.
    pub fn encode(&self) -> String {
        let line = serde_json::to_string(&Line { id: self.id, body: &self.body })
            .unwrap_or_else(|_| unreachable!("events have string keys and no failing serializer"));
        format!("{PREFIX}{}\n{line}\n", self.assembly)
    }

    /// Reads the text of a note.
    ///
    /// # Errors
    /// One [`EventError`] for each way in which a text is not an event; never panics.
    pub fn parse(text: &str) -> Result<Self, EventError> {
        let (header, rest) = text.split_once('\n').ok_or(EventError::Header)?;
        let id = header.strip_prefix(PREFIX).ok_or(EventError::Header)?;
        let assembly = Uuid::try_parse(id).map_err(|_| EventError::Header)?;
        let line = rest.strip_suffix('\n').filter(|line| !line.contains('\n')).ok_or(EventError::Header)?;
        let Line { id, body } =
            serde_json::from_str(line).map_err(|error| EventError::Fields(error.to_string()))?;
        let event = Self { assembly, id, body };
        // Duplicate keys, extra fields, other orders, escapes, spaces, number forms and base64 forms: whatever is not
        // byte for byte what we would write is another form.
        if event.encode() != text {
            return Err(EventError::Canonical);
        }
        if id.get_version_num() != 7 || id.get_variant() != uuid::Variant::RFC4122 {
            return Err(EventError::Id);
        }
        event.body.check()?;
        Ok(event)
    }
}

fn in_range(
    field: &'static str,
    len: usize,
    range: std::ops::RangeInclusive<usize>,
) -> Result<(), EventError> {
    if range.contains(&len) { Ok(()) } else { Err(EventError::Length(field)) }
}

impl Body {
    /// The name of the type, as in the field "type".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Found(_) => "assembly.found",
            Self::Invite(_) => "invite.issue",
            Self::Join(_) => "member.join",
            Self::Leave(_) => "member.leave",
            Self::CircleCall(_) => "circle.call",
            Self::CircleAccept(_) => "circle.accept",
            Self::CircleDeal(_) => "circle.deal",
            Self::CircleCertify(_) => "circle.certify",
            Self::CircleFail(_) => "circle.fail",
            Self::Propose(_) => "vote.propose",
            Self::Withdraw(_) => "vote.withdraw",
            Self::Open(_) => "vote.open",
            Self::Cast(_) => "ballot.cast",
            Self::Close(_) => "vote.close",
            Self::Share(_) => "tally.share",
            Self::Result(_) => "vote.result",
        }
    }

    /// What can be said of an event without knowing the log: limits and texts.
    fn check(&self) -> Result<(), EventError> {
        let integers: &[u64] = match self {
            Self::Invite(invite) => &[invite.expires],
            Self::Propose(propose) => &[propose.opens, propose.closes],
            Self::Close(close) => &[close.ballots],
            _ => &[],
        };
        if integers.iter().any(|n| *n > MAX_INTEGER) {
            return Err(EventError::Integer);
        }
        let name = |field, name: &str| {
            text::check_line(name, 1..=80).map_err(|error| EventError::Text { field, error })
        };
        match self {
            Self::Found(found) => {
                name("name", &found.name)?;
                text::check_markdown(&found.purpose, 1..=2_000)
                    .map_err(|error| EventError::Text { field: "purpose", error })?;
                in_range("members", found.members.len(), 1..=100)?;
                found.members.iter().try_for_each(|member| name("members.name", &member.name))?;
                found.rules.check()?;
            }
            Self::Invite(invite) if !(1..=10_000).contains(&invite.uses) => {
                return Err(EventError::Range("uses"));
            }
            Self::Join(join) => name("name", &join.name)?,
            Self::CircleCall(call) => in_range("trustees", call.trustees.len(), 2..=32)?,
            Self::Propose(propose) => {
                text::check_line(&propose.title, 1..=200)
                    .map_err(|error| EventError::Text { field: "title", error })?;
                text::check_markdown(&propose.text, 0..=20_000)
                    .map_err(|error| EventError::Text { field: "text", error })?;
                in_range("contests", propose.contests.len(), 1..=50)?;
                if propose.contests.iter().flat_map(Contest::integers).any(|n| n > MAX_INTEGER) {
                    return Err(EventError::Integer);
                }
                propose.contests.iter().try_for_each(Contest::check)?;
                Contest::shape(&propose.contests)?;
            }
            Self::Result(result) if result.counts.iter().flatten().any(|n| *n > MAX_INTEGER) => {
                return Err(EventError::Integer);
            }
            _ => {}
        }
        Ok(())
    }
}
