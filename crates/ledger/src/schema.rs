//! Schemas of the types that write themselves as one JSON string, for the description of the host's interface.

use crate::{
    bytes::{Base64Array, Hex16, Hex32},
    cosignature::Witness,
    keys::MemberId,
};
use std::borrow::Cow;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

fn string(meaning: &str, pattern: String) -> RefOr<Schema> {
    let object =
        ObjectBuilder::new().schema_type(Type::String).description(Some(meaning)).pattern(Some(pattern));
    RefOr::T(object.into())
}

impl PartialSchema for MemberId {
    fn schema() -> RefOr<Schema> {
        string("The id of a member: the beginning of the hash of their key.", "^[0-9a-f]{32}$".to_owned())
    }
}

impl ToSchema for MemberId {
    fn name() -> Cow<'static, str> {
        "MemberId".into()
    }
}

impl PartialSchema for Witness {
    fn schema() -> RefOr<Schema> {
        let meaning = "A witness as a verifier key of C2SP: name, key id and key of a cosignature.";
        string(meaning, r"^[^+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$".to_owned())
    }
}

impl ToSchema for Witness {
    fn name() -> Cow<'static, str> {
        "Witness".into()
    }
}

impl PartialSchema for Hex16 {
    fn schema() -> RefOr<Schema> {
        string("16 bytes in hexadecimal.", "^[0-9a-f]{32}$".to_owned())
    }
}

impl ToSchema for Hex16 {
    fn name() -> Cow<'static, str> {
        "Hex16".into()
    }
}

impl PartialSchema for Hex32 {
    fn schema() -> RefOr<Schema> {
        string("32 bytes in hexadecimal.", "^[0-9a-f]{64}$".to_owned())
    }
}

impl ToSchema for Hex32 {
    fn name() -> Cow<'static, str> {
        "Hex32".into()
    }
}

impl<const N: usize> PartialSchema for Base64Array<N> {
    fn schema() -> RefOr<Schema> {
        let (digits, padding) = ((N * 8).div_ceil(6), (3 - N % 3) % 3);
        let pattern = format!("^[A-Za-z0-9+/]{{{digits}}}{}$", "=".repeat(padding));
        string(&format!("{N} bytes in standard padded base64."), pattern)
    }
}

impl<const N: usize> ToSchema for Base64Array<N> {
    fn name() -> Cow<'static, str> {
        format!("Base64Of{N}").into()
    }
}
