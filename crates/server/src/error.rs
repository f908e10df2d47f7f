//! Why an operation is not done: one variant, one status, one stable code (docs/errors.md).

use crate::store::StoreError;
use folkmoot_ledger::{
    reading::ReadingError,
    refusal::{Class, Refusal},
    witnessing::WitnessError,
};
use thiserror::Error;

/// Why an operation is not done. What a client is told is the sentence and the code; causes that are the host's own stay
/// in its logs.
#[derive(Debug, Error)]
pub enum Error {
    /// The fold, or one of the checks that it asks for, says no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The body has no bytes at all, or more than an event may have.
    #[error("the body has between 1 and {limit} bytes")]
    Length {
        /// The limit in bytes.
        limit: usize,
    },
    /// The body did not arrive in time.
    #[error("the body did not arrive in time")]
    Slow,
    /// The body broke off.
    #[error("the body of the request cannot be read")]
    Body,
    /// A body of another kind.
    #[error("the body has to be of the type text/plain; charset=utf-8 or application/octet-stream")]
    MediaType,
    /// A body of another kind where something sealed is asked for.
    #[error("the body has to be of the type message/ohttp-req")]
    ObliviousType,
    /// A compressed body.
    #[error("the body must not be compressed")]
    ContentEncoding,
    /// A query string where there is none.
    #[error("this address takes no query")]
    Query,
    /// No such address.
    #[error("there is nothing at this address")]
    NoSuchPath,
    /// Another method.
    #[error("this address does not take this method")]
    Method,
    /// A framing of the request that two readers could understand differently.
    #[error("the request is framed in an ambiguous way")]
    Framing,
    /// No such assembly here.
    #[error("there is no such assembly on this host")]
    AssemblyUnknown,
    /// Whoever keeps this host has removed the assembly.
    #[error("whoever keeps this host has removed this assembly: {reason}")]
    AssemblyRemoved {
        /// Why, in their words.
        reason: String,
    },
    /// No such event in the log.
    #[error("there is no such event in this log")]
    EventUnknown,
    /// No such vote in the assembly.
    #[error("there is no such vote in this assembly")]
    VoteUnknown,
    /// A text that whoever keeps this host had to delete.
    #[error("whoever keeps this host had to delete this text, and says why")]
    TextRemoved,
    /// No such tile yet.
    #[error("the log has no such tile")]
    TileUnknown,
    /// Enough witnesses have not cosigned any checkpoint of this log.
    #[error("no checkpoint of this log has been cosigned by enough witnesses yet")]
    NotCosigned,
    /// What was submitted to this host as a witness is refused.
    #[error("{0}")]
    Witness(#[from] WitnessError),
    /// Not a tile's address.
    #[error("this is not the address of a tile")]
    TilePath,
    /// The event id is in the log with other bytes.
    #[error("the log holds another event under this id")]
    Conflict,
    /// The founding event names another host.
    #[error("the founding event names the key of another host")]
    OtherHost,
    /// The record is for members, and nothing came with the request.
    #[error("the record of this assembly is for its members; sign a challenge, or show a pass, for a token")]
    MembersOnly,
    /// Not a token of this host for this assembly.
    #[error("this is no token of this host for this assembly")]
    Token,
    /// The time of a token is over.
    #[error("the time of the token is over; get another one")]
    TokenOver,
    /// What was shown to read the record is not taken.
    #[error("{0}")]
    Reading(#[from] ReadingError),
    /// Another host is in office, and this one never was.
    #[error("the members have not put this host in office; here the log can only be read")]
    OtherKey,
    /// The members have put another host in office.
    #[error("the members have moved this assembly to another host: {address}")]
    Moved {
        /// Where that is.
        address: String,
    },
    /// Too many assemblies were founded lately, or there are too many.
    #[error("this host founds no more assemblies for now")]
    FoundingLimit,
    /// Too much refused work from one address.
    #[error("too many requests from this address were refused; try again in a minute")]
    TooManyRefusals,
    /// Too much to do.
    #[error("the host has too much to do right now; try again")]
    Busy,
    /// Too many open streams.
    #[error("the host serves no more live streams right now")]
    Streams,
    /// Too many downloads of records.
    #[error("the host sends no more records right now; try again in a while")]
    Exports,
    /// A sealed request that cannot be opened, or holds none.
    #[error("the sealed request cannot be opened")]
    Oblivious,
    /// A sealed request for a key that is not in use.
    #[error("the request is sealed to a key that is not in use; ask for the key again")]
    ObliviousKey,
    /// Not a host for which this one is a relay.
    #[error("this host is no relay for that one")]
    RelayUnknown,
    /// The host behind a relay does not answer.
    #[error("the host behind this relay does not answer; try again")]
    RelayAway,
    /// The pages of an own client, asked for under another name than the address of this machine.
    #[error("these pages are for this machine alone, at the address that the program has said")]
    OwnAddress,
    /// Another page asks the own client.
    #[error("a page from elsewhere has no business here")]
    OwnOrigin,
    /// The host behind an own client does not answer.
    #[error("the host does not answer; try again")]
    OwnAway,
    /// The host behind an own client answers with something that runs, leads elsewhere or is no answer of a host.
    #[error("the host answers as no host does; what it sent is not shown")]
    OwnAnswer,
    /// It is unknown whether the commit took place, or it did not.
    #[error("the log could not take the event; send the same event again")]
    Unavailable,
    /// The store is older than the newest checkpoint that was given out.
    #[error(
        "the store of this host is older than its newest checkpoint; the log is read-only until the host's keeper decides"
    )]
    Behind,
    /// What is stored does not fit the checkpoint over it.
    #[error(
        "what is stored of this log is not what was signed for; it takes nothing, and what is damaged is not served, until the host's keeper repairs it"
    )]
    Damaged,
    /// The store failed while reading.
    #[error("the store of this host cannot be read right now")]
    Store(#[source] StoreError),
    /// The host is stopping.
    #[error("the host is stopping")]
    Stopping,
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "store");
        Self::Store(error)
    }
}

impl Error {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code_and_status().0
    }

    /// From when on the same would be taken, in Unix milliseconds, where nothing but time stands against it.
    pub fn from_ms(&self) -> Option<u64> {
        match self {
            Self::Refused(refusal) => refusal.from_ms(),
            _ => None,
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.code_and_status().1
    }

    fn code_and_status(&self) -> (&'static str, u16) {
        match self {
            Self::Refused(refusal) | Self::Reading(ReadingError::Invitation(refusal)) => {
                (refusal.code(), status_of(refusal))
            }
            Self::Reading(ReadingError::Form) => (ReadingError::Form.code(), 400),
            Self::Reading(error) => (error.code(), 403),
            Self::MembersOnly => ("reading.members", 401),
            Self::Token => ("reading.token", 401),
            Self::TokenOver => ("reading.expired", 401),
            Self::Length { .. } => ("http.length", 413),
            Self::Slow => ("http.slow", 408),
            Self::Body => ("http.body", 400),
            Self::MediaType => ("http.media_type", 415),
            Self::ObliviousType => ("oblivious.type", 415),
            Self::ContentEncoding => ("http.content_encoding", 415),
            Self::Query => ("http.query", 400),
            Self::NoSuchPath => ("http.path", 404),
            Self::TextRemoved => ("text.removed", 409),
            Self::Method => ("http.method", 405),
            Self::Framing => ("http.framing", 400),
            Self::AssemblyUnknown => ("assembly.unknown", 404),
            Self::AssemblyRemoved { .. } => ("assembly.removed", 410),
            Self::EventUnknown => ("event.unknown", 404),
            Self::VoteUnknown => ("vote.unknown", 404),
            Self::TileUnknown => ("tile.unknown", 404),
            Self::TilePath => ("tile.path", 404),
            Self::NotCosigned => ("log.not_cosigned", 404),
            Self::Witness(error) => (error.code(), error.status()),
            Self::Conflict => ("event.conflict", 409),
            Self::OtherHost => ("assembly.host", 422),
            Self::OtherKey => ("log.host_key", 503),
            Self::Moved { .. } => ("host.moved", 410),
            Self::FoundingLimit => ("assembly.limit", 429),
            Self::TooManyRefusals => ("http.refusals", 429),
            Self::Busy => ("http.busy", 503),
            Self::Streams => ("http.streams", 503),
            Self::Exports => ("http.exports", 503),
            Self::Oblivious => ("oblivious.request", 400),
            Self::ObliviousKey => ("oblivious.key", 400),
            Self::RelayUnknown => ("relay.unknown", 404),
            Self::RelayAway => ("relay.away", 502),
            Self::OwnAddress => ("own.address", 421),
            Self::OwnOrigin => ("own.origin", 403),
            Self::OwnAway => ("own.away", 502),
            Self::OwnAnswer => ("own.answer", 502),
            Self::Unavailable => ("log.unavailable", 503),
            Self::Behind => ("log.behind_checkpoint", 503),
            Self::Damaged => ("log.damaged", 503),
            Self::Store(_) => ("log.store", 503),
            Self::Stopping => ("host.stopping", 503),
        }
    }
}

/// The status of a refusal of the ledger.
fn status_of(refusal: &Refusal) -> u16 {
    match refusal.class() {
        Class::Malformed => 400,
        Class::Authority => 403,
        Class::Unknown => 404,
        Class::Order => 409,
        Class::Content => 422,
    }
}
