//! Founding an assembly.

use super::{ActError, SignedAct, sign};
use crate::keys::{FoundingSalt, KeyRing};
use folkmoot_ledger::{
    bytes::Base64Array,
    events::{Body, Event, Found, Founder, FoundingCircle, SignedEvent, join_posted},
    names::Names,
    rules::Rules,
    state::Assembly,
    texts::Written,
};
use uuid::Uuid;

/// A founding event and the id of the assembly that it makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founded {
    /// What to post to the host's list of assemblies.
    pub act: SignedAct,
    /// The id of the assembly, which follows from the text of the event.
    pub assembly: Uuid,
}

/// What an assembly is founded as.
#[derive(Clone, Debug)]
pub struct Founding<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it is for, in Markdown.
    pub purpose: Written,
    /// Its rules.
    pub rules: Rules,
    /// The Ed25519 key of the host that is to keep the log.
    pub host: [u8; 32],
    /// Sixteen random bytes, which make the keys of the founders ones that they have nowhere else.
    pub salt: FoundingSalt,
    /// The first circle of trustees, of founders; none where the members sign for it later.
    pub circle: Option<FoundingCircle>,
}

/// Writes the founding event of an assembly with its first members, each of whom signs.
///
/// `now_ms` is only used to look at the event as the host will.
///
/// # Errors
/// [`ActError::Refused`] for a name, text, rule, circle or key that cannot be.
pub fn found(
    founding: Founding<'_>,
    founders: &[(Written, &KeyRing)],
    event: Uuid,
    now_ms: u64,
) -> Result<Founded, ActError> {
    let founders: Vec<_> = founders.iter().map(|(name, ring)| (name, ring.founding(founding.salt))).collect();
    let members = founders
        .iter()
        .map(|(name, keys)| {
            let public = keys.public();
            Founder {
                name: name.hash(),
                key: public.key,
                static_key: public.static_key,
                static_proof: public.static_proof,
                participation_key: public.participation_key,
                participation_proof: public.participation_proof,
            }
        })
        .collect();
    let Founding { name, purpose, rules, host, salt, circle } = founding;
    let found = Found {
        name: name.to_owned(),
        purpose: purpose.hash(),
        rules,
        members,
        host: Base64Array(host),
        salt: Base64Array(salt),
        circle,
    };
    let event = Event { assembly: Uuid::nil(), id: event, body: Body::Found(found) };
    let names: Vec<String> = founders.iter().map(|(_, keys)| keys.id().to_string()).collect();
    let signers: Vec<_> = names
        .iter()
        .zip(&founders)
        .map(|(name, (_, keys))| (name.as_str(), keys.expose_signing_key()))
        .collect();
    let texts: Vec<_> =
        [purpose].into_iter().chain(founders.iter().map(|(name, _)| (*name).clone())).collect();
    let note = join_posted(&sign(&event, &signers)?, &texts);
    let signed = SignedEvent::parse_posted(&note)?;
    let (assembly, _) = Assembly::found(now_ms, &signed)?;
    Names::default().check(&assembly, &signed)?;
    Ok(Founded { act: SignedAct { event: event.id, note }, assembly: assembly.id() })
}
