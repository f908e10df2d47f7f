//! Events that are made outside of any world: their ids, their signatures, and the one that founds.

use super::*;

/// The id of an event that was made at the start.
pub fn event_id(counter: u64) -> Uuid {
    event_id_at(START, counter)
}

/// The id of an event that was made at this time.
pub fn event_id_at(now_ms: u64, counter: u64) -> Uuid {
    let mut random = [0; 10];
    random[2..].copy_from_slice(&counter.to_be_bytes());
    uuid::Builder::from_unix_timestamp_millis(now_ms, &random).into_uuid()
}

/// Signs an event for whoever shall stand in its signature lines.
pub fn sign(assembly: Uuid, id: Uuid, body: Body, signers: &[(&str, &SigningKey)]) -> SignedEvent {
    let event = Event { assembly, id, body };
    SignedEvent::parse(Note::sign(&event.encode(), signers).unwrap().as_bytes()).unwrap()
}

/// The rules of a small assembly, but a single ballot may be opened: most tests have few.
pub fn lax() -> Rules {
    Rules {
        min_ballots: 1,
        record: Readers::Public,
        participation: ParticipationRule::Open,
        ..Rules::small()
    }
}

pub fn found_by(people: &[Person], host: &SigningKey) -> SignedEvent {
    found_with(people, host, lax())
}

pub fn found_with(people: &[Person], host: &SigningKey, rules: Rules) -> SignedEvent {
    found_with_circle(people, host, rules, None)
}

pub fn found_with_circle(
    people: &[Person],
    host: &SigningKey,
    rules: Rules,
    circle: Option<FoundingCircle>,
) -> SignedEvent {
    let body = Body::Found(Found {
        name: "Bakers of Mill Lane".into(),
        purpose: Written::new([7; 16], "Bread, and what to do with what it earns.").hash(),
        rules,
        members: people.iter().map(Person::founder).collect(),
        host: Base64Array(host.verifying_key().to_bytes()),
        salt: Base64Array([7; 16]),
        circle,
    });
    let names: Vec<String> = people.iter().map(|person| person.id().to_string()).collect();
    let signers: Vec<(&str, &SigningKey)> =
        names.iter().map(String::as_str).zip(people.iter().map(|person| &person.signing)).collect();
    sign(Uuid::nil(), event_id(0), body, &signers)
}
