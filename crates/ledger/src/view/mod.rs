//! Views: the state of an assembly as plain data for screens, described in docs/openapi.json.
//!
//! The host's JSON answers and the pages of the browser come from this one description, and so do their schemas
//! (feature "openapi") and the types that the pages are checked with. A view is for reading; nothing is
//! ever decided on one.
//!
//! ```
//! use folkmoot_ledger::{state::Assembly, view};
//!
//! # use folkmoot_ledger::{bytes::Base64Array, events::*, keys::{self, SigningKey}, note::Note, rules::Rules, texts::{Texts, Written}};
//! # use folkmoot_protocol::{circle::{self, StaticSecret}, participation::{self, ParticipationSecret}};
//! # let (ada, secret, unseen) = (SigningKey::from_seed(&[1; 32]), StaticSecret::random(), ParticipationSecret::random());
//! # let key = ada.verifying_key().to_bytes();
//! # let founder = Founder {
//! #     name: Written::new([8; 16], "Ada").hash(),
//! #     key: Base64Array(key),
//! #     static_key: Base64Array(secret.public().to_bytes()),
//! #     static_proof: Base64Array(circle::prove_possession(&secret, &key)),
//! #     participation_key: Base64Array(unseen.key().to_bytes()),
//! #     participation_proof: Base64Array(participation::prove_possession(&unseen, &key)),
//! # };
//! # let found = Body::Found(Found {
//! #     name: "Bakers".into(),
//! #     purpose: Written::new([7; 16], "Bread.").hash(),
//! #     rules: Rules::small(),
//! #     members: vec![founder],
//! #     host: Base64Array(SigningKey::from_seed(&[2; 32]).verifying_key().to_bytes()),
//! #     salt: Base64Array([7; 16]),
//! #     circle: None,
//! # });
//! # let id = |n| uuid::Builder::from_unix_timestamp_millis(1_800_000_000_000, &[n; 10]).into_uuid();
//! # let text = Event { assembly: uuid::Uuid::nil(), id: id(0), body: found }.encode();
//! # let founding = SignedEvent::from_note(Note::sign(&text, &[(&keys::member_id(&key).to_string(), &ada)])?)?;
//! let (state, _) = Assembly::found(1_800_000_000_000, &founding)?;
//! let mut texts = Texts::default();
//! texts.insert(Written::new([8; 16], "Ada"));
//! let json = serde_json::to_value(view::assembly(&state, &texts))?;
//! assert_eq!(json["members"][0]["name"], "Ada");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod circles;
mod entrance;
mod groups;
mod offices;
mod people;
mod texts;
mod votes;

pub use circles::{CircleView, FailureView, TrusteeView, circle};
pub use entrance::{DoorAskingView, DoorInvitationView, DoorOutView, EntranceView, entrance};
pub use groups::GroupView;
pub use offices::{BookTextView, HostView, OfficeView, PagesView, RulesView, TextVersionView};
pub use people::{AskingView, InvitationView, MemberView, RecoveryView};
pub use texts::{TextState, TextView};
pub use votes::{
    AnswerView, BallotView, ConsequenceState, ConsequenceView, ContestView, EffectView, GroupNameView,
    ResultView, VoteView, ballots, vote,
};

use crate::{bytes::Base64Array, rules::Rules, state::Assembly, texts::Texts};
use serde::Serialize;
use uuid::Uuid;

/// An assembly.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssemblyView {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it is for, in Markdown.
    pub purpose: TextView,
    /// Its rules.
    pub rules: Rules,
    /// The host's Ed25519 public key.
    pub host: Base64Array<32>,
    /// When it was founded, in Unix milliseconds.
    pub founded_ms: u64,
    /// Number of entries in its log.
    pub size: u64,
    /// Receive time of the last entry, in Unix milliseconds.
    pub time_ms: u64,
    /// Members in the order in which they came, those who left included.
    pub members: Vec<MemberView>,
    /// Invitations that can still be used.
    pub invitations: Vec<InvitationView>,
    /// Circles, the oldest first.
    pub circles: Vec<CircleView>,
    /// Votes, the oldest first.
    pub votes: Vec<VoteView>,
    /// Who asks to join.
    pub asking: Vec<AskingView>,
    /// Who asks for a new key, and whose new key can still be undone.
    pub recoveries: Vec<RecoveryView>,
    /// The circles that are or were in office, the first first; the last one is.
    pub offices: Vec<OfficeView>,
    /// The hosts, likewise.
    pub hosts: Vec<HostView>,
    /// The pages that hosts announced, the first first; the last ones are those that the host serves now.
    pub pages: Vec<PagesView>,
    /// The rules, likewise.
    pub rules_history: Vec<RulesView>,
    /// The book of texts.
    pub book: Vec<BookTextView>,
    /// The groups in the order in which they were made, those dissolved included.
    pub groups: Vec<GroupView>,
    /// Until when founders' invitations and vouches make members at once, in Unix milliseconds.
    pub founding_ends_ms: u64,
    /// How many more can come in by vouching now, by the bound on growth.
    pub room: u64,
}

/// The view of an assembly, with the texts that there are.
pub fn assembly(state: &Assembly, texts: &Texts) -> AssemblyView {
    AssemblyView {
        id: state.id(),
        name: state.name().to_owned(),
        purpose: TextView::of(state, texts, state.purpose()),
        rules: state.rules().clone(),
        host: Base64Array(*state.host()),
        founded_ms: state.founded_ms(),
        size: state.size(),
        time_ms: state.time_ms(),
        members: people::members(state, texts),
        invitations: people::invitations(state),
        circles: circles::in_order_of_the_log(state).map(|found| circle(state, texts, found)).collect(),
        votes: state.votes().values().map(|found| vote(state, texts, found)).collect(),
        asking: people::asking(state, texts),
        recoveries: people::recoveries(state),
        offices: offices::offices(state),
        hosts: offices::hosts(state),
        pages: offices::pages(state),
        rules_history: offices::rules_history(state),
        book: offices::book(state, texts),
        groups: groups::groups(state),
        founding_ends_ms: state.founding_ends_ms(),
        room: state.room_for_growth(state.time_ms()),
    }
}
