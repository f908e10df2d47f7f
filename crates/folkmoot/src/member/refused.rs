//! Why a command did not do what it should: a stable code, a sentence, and the status that the program ends with (docs/own-client.md).

use folkmoot_client::{
    acts::ActError, cast::CastError, oblivious::ObliviousError, phrase::PhraseError, promises::PromiseError,
    receipts::ReceiptError, replica::ReplicaError, trustee::TrusteeError, vault::VaultError,
};
use folkmoot_ledger::refusal::Refusal;
use folkmoot_protocol::SeedError;
use folkmoot_verifier::source::SourceError;
use std::process::ExitCode;

/// What the program ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something on this machine.
    Here = 1,
    /// The rules, the keys or what was typed.
    Refused = 3,
    /// The host does not answer, or cannot take it now.
    Away = 4,
    /// The host has shown what cannot be.
    Alarm = 5,
}

/// Why something was not done.
#[derive(Debug)]
pub struct Refused {
    /// The stable code.
    pub code: String,
    /// A sentence for people.
    pub sentence: String,
    /// What the program ends with.
    pub status: Status,
}

impl Refused {
    /// With this code and sentence.
    pub fn new(status: Status, code: &str, sentence: impl ToString) -> Self {
        Self { code: code.to_owned(), sentence: sentence.to_string(), status }
    }

    /// Something that was typed or read and is not what it should be.
    pub fn input(sentence: impl ToString) -> Self {
        Self::new(Status::Refused, "device.input", sentence)
    }

    /// The status for the system.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.status as u8)
    }

    /// Whether nothing but the network or the load of the host is in the way.
    pub fn is_away(&self) -> bool {
        self.status == Status::Away
    }

    /// As one line of JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({ "code": self.code, "detail": self.sentence })
    }
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        Self::new(Status::Here, "device.file", error)
    }
}

impl From<serde_json::Error> for Refused {
    fn from(error: serde_json::Error) -> Self {
        Self::input(format!("this JSON cannot be read: {error}"))
    }
}

impl From<SourceError> for Refused {
    fn from(error: SourceError) -> Self {
        Self::new(Status::Here, error.code(), error)
    }
}

impl From<ReplicaError> for Refused {
    fn from(error: ReplicaError) -> Self {
        let status = match error {
            ReplicaError::Snapshot | ReplicaError::Empty => Status::Here,
            ReplicaError::Seen => Status::Refused,
            _ => Status::Alarm,
        };
        Self::new(status, error.code(), error)
    }
}

macro_rules! refused {
    ($($Error:ty => $status:ident),* $(,)?) => {
        $(impl From<$Error> for Refused {
            fn from(error: $Error) -> Self {
                Self::new(Status::$status, error.code(), error)
            }
        })*
    };
}

refused! {
    ActError => Refused,
    CastError => Refused,
    Refusal => Refused,
    TrusteeError => Refused,
    VaultError => Refused,
    PhraseError => Refused,
    SeedError => Here,
    ObliviousError => Away,
    // Whoever is given a wrong receipt or promise has no word of the host, whatever it took.
    ReceiptError => Alarm,
    PromiseError => Alarm,
}
