//! A small log from its first entry to its state: two people found an assembly, one leaves, a stranger is refused.
//!
//! `cargo run --example fold`

use folkmoot_ledger::{
    bytes::Base64Array,
    checkpoint::Checkpoint,
    entry::Entry,
    events::{Body, Event, Found, Founder, Leave, SignedEvent},
    keys::{self, SigningKey, member_id},
    merkle::MemoryTree,
    note::Note,
    obligation::discharge,
    receipt::Receipt,
    rules::Rules,
    state::Assembly,
    texts::{Texts, Written},
};
use folkmoot_protocol::{
    circle::{self, StaticSecret},
    participation::{self, ParticipationSecret},
};
use std::error::Error;
use uuid::Uuid;

/// The id of an event: its author's time and random bits (here a number, so that the example is the same each time).
fn event_id(number: u8) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(1_800_000_000_000, &[number; 10]).into_uuid()
}

/// Names stand beside the log; the salt is random, but here the example is the same each time.
fn written(name: &str) -> Written {
    Written::new([7; 16], name)
}

fn founder(name: &str, key: &SigningKey) -> Founder {
    let (secret, unseen) = (StaticSecret::random(), ParticipationSecret::random());
    let key = key.verifying_key().to_bytes();
    Founder {
        name: written(name).hash(),
        key: Base64Array(key),
        static_key: Base64Array(secret.public().to_bytes()),
        static_proof: Base64Array(circle::prove_possession(&secret, &key)),
        participation_key: Base64Array(unseen.key().to_bytes()),
        participation_proof: Base64Array(participation::prove_possession(&unseen, &key)),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let [ada, ben, host] = [1, 2, 3].map(|seed| SigningKey::from_seed(&[seed; 32])); // secrets
    let [ada_name, ben_name] = [&ada, &ben].map(|key| member_id(&key.verifying_key().to_bytes()).to_string());

    // The founding event, signed by each founder. The id of the assembly is made from it.
    let found = Body::Found(Found {
        name: "Bakers of Mill Lane".into(),
        purpose: Written::new([7; 16], "Bread, and what to do with what it earns.").hash(),
        rules: Rules::small(),
        members: vec![founder("Ada", &ada), founder("Ben", &ben)],
        host: Base64Array(host.verifying_key().to_bytes()),
        salt: Base64Array([7; 16]),
        circle: None,
    });
    let founding = Event { assembly: Uuid::nil(), id: event_id(0), body: found }.encode();
    let assembly = keys::assembly_id(&founding);
    let leaving = Event { assembly, id: event_id(1), body: Body::Leave(Leave {}) }.encode();
    let notes = [
        Note::sign(&founding, &[(&ada_name, &ada), (&ben_name, &ben)])?,
        Note::sign(&leaving, &[(&ben_name, &ben)])?,
    ];

    // The log: each note with the time at which the host took it, and the tree over the entries.
    let mut tree = MemoryTree::new();
    let entries = (1_800_000_000_000..).zip(notes).map(|(time_ms, note)| Entry::new(time_ms, note));
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    for entry in &entries {
        tree.push_entry(&entry.encode());
    }
    let checkpoint = Checkpoint::new(keys::origin(assembly), tree.size(), tree.root()).sign(&host)?;

    let mut texts = Texts::default();
    ["Ada", "Ben"].map(written).into_iter().for_each(|name| texts.insert(name));

    // The fold: state by state, with what has to be true of each entry besides.
    let (first, second) = (&entries[0], &entries[1]);
    let (mut state, obligations) =
        Assembly::found(first.time_ms(), &SignedEvent::from_note(first.note().clone())?)?;
    let leaving = SignedEvent::from_note(second.note().clone())?;
    let asked = [(0, obligations), (1, state.apply(second.time_ms(), &leaving)?)];
    for discharged in discharge(&asked) {
        discharged.answer?;
    }
    assert_eq!(state.root(), *checkpoint.root());
    for member in state.members().values() {
        let name = folkmoot_ledger::names::shown(&state, &texts, member.id);
        println!("{name}: {}", if member.left { "has left" } else { "is a member" });
    }

    // Ben has a receipt that needs nothing else: his entry is in the log of this checkpoint.
    let proof = tree.inclusion_proof(1, tree.size())?;
    let receipt = Receipt { entry: second.clone(), index: 1, proof, checkpoint: checkpoint.note().clone() };
    Receipt::parse(&receipt.encode())?.verify(&keys::origin(assembly), &host.verifying_key())?;

    // Whoever has left signs in vain; the refusal has a stable code.
    let again = Event { assembly, id: event_id(2), body: Body::Leave(Leave {}) }.encode();
    let again = SignedEvent::from_note(Note::sign(&again, &[(&ben_name, &ben)])?)?;
    if let Err(refusal) = state.validate(second.time_ms(), &again) {
        println!("refused: {} ({refusal})", refusal.code());
    }
    Ok(())
}
