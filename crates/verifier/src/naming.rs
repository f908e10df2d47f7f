//! What people are called in a report: by the texts beside the record, as far as they are there.

use folkmoot_ledger::keys::MemberId;
use folkmoot_ledger::names;
use folkmoot_ledger::state::Assembly;
use folkmoot_ledger::texts::Texts;
use serde::Serialize;

use crate::plain;

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberFacts {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// An assembly with the texts beside its record.
#[derive(Clone, Copy)]
pub(crate) struct Naming<'a> {
    pub assembly: &'a Assembly,
    pub texts: &'a Texts,
}

impl Naming<'_> {
    /// The name of a member; the beginning of their id where it is erased or not given.
    pub fn name(&self, member: MemberId) -> String {
        plain::clean(&names::shown(self.assembly, self.texts, member))
    }

    /// A member by id and name.
    pub fn member(&self, id: MemberId) -> MemberFacts {
        MemberFacts { id: id.to_string(), name: self.name(id) }
    }

    /// Several names, in their order.
    pub fn list(&self, members: &[MemberId]) -> String {
        members.iter().map(|member| self.name(*member)).collect::<Vec<_>>().join(", ")
    }
}
