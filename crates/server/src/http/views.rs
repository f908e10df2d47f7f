//! What the host answers with besides the views of the ledger ([`folkmoot_ledger::view`]). The description of the interface
//! is derived from both.

use folkmoot_ledger::bytes::Base64Array;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// About a host.
#[derive(Serialize, ToSchema)]
pub struct AboutHost {
    /// Ed25519 public key.
    pub key: Base64Array<32>,
    /// Version of the software.
    pub version: &'static str,
    /// Its clock in Unix milliseconds.
    pub time: u64,
    /// Id of the assembly that visitors may try things in; null on a host without one.
    #[schema(required)]
    pub sample: Option<Uuid>,
    /// Origins of the relays through which ballots reach it without the address of whoever casts them (RFC 9458).
    pub relays: Vec<String>,
}

/// A line in the list of assemblies.
#[derive(Serialize, ToSchema)]
pub struct AssemblyLine {
    /// Id of the assembly.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// How many members it has now.
    pub members: usize,
    /// Number of entries in its log.
    pub size: u64,
    /// What its founders' keys were made with: whoever has a phrase finds out with it whether they founded it.
    pub salt: Base64Array<16>,
}

/// What has to be signed to read.
#[derive(Serialize, ToSchema)]
pub struct ChallengeView {
    /// 32 bytes.
    pub challenge: Base64Array<32>,
    /// What the founders' keys were made with.
    pub salt: Base64Array<16>,
}

/// A token to read the record of an assembly with.
#[derive(Serialize, ToSchema)]
pub struct TokenView {
    /// What stands in the header after `Bearer `.
    pub token: String,
    /// Until when it is good, in Unix milliseconds.
    pub until: u64,
}

/// Why a request was not done (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemView {
    /// An address made from the code.
    pub r#type: String,
    /// What the status says.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The stable code, as in docs/errors.md.
    pub code: &'static str,
    /// A sentence for people.
    pub detail: String,
    /// From when on the same would be taken, in Unix milliseconds, where nothing but time stands against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub from_ms: Option<u64>,
}
