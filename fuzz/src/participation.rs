//! Proofs of participation: reading and verifying them never panics, one and many agree, and nothing is accepted but what was proved.

use std::sync::LazyLock;

use folkmoot_protocol::Fingerprint;
use folkmoot_protocol::participation::{
    HiddenVote, ParticipationSecret, ParticipationSeed, Proof, Roll, prove, verify_batch,
};

const TEXT: &[u8] = b"a text";

/// Rolls of several forms, with a proof for each.
static VOTES: LazyLock<Vec<(HiddenVote, Vec<u8>)>> = LazyLock::new(|| {
    let secret = |number: u8| ParticipationSecret::from_wide(&[number + 1; 64]).expect("not zero");
    let vote = |members: u8| {
        let keys: Vec<_> = (0..members).map(|number| secret(number).key().to_bytes()).collect();
        let vote = HiddenVote::new(Fingerprint([members; 32]), Roll::parse(&keys).expect("a roll"));
        let proof = prove(&vote, TEXT, &secret(members / 2), &ParticipationSeed::from_bytes([7; 32]));
        (vote, proof.expect("a member"))
    };
    [1, 2, 5, 9, 11, 64, 65].into_iter().map(vote).collect()
});

/// The first byte says which roll, the others are the proof; or, where it has the top bit, they are keys of a roll.
pub fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    if first & 0x80 != 0 {
        let (keys, _) = bytes.as_chunks();
        if let Ok(roll) = Roll::parse(keys) {
            assert_eq!(roll.len(), keys.len());
        }
        return;
    }
    let (vote, proved) = &VOTES[usize::from(*first) % VOTES.len()];
    let read = |bytes| Proof::parse(vote, bytes);
    let Ok(proof) = read(bytes) else { return };
    let alone = proof.verify(TEXT).map(|verified| *verified.tag());
    assert!(alone.is_err() || bytes == proved, "a proof that nobody made was accepted");

    // Together with a good one: the same verdicts.
    let good = read(proved).expect("was proved");
    let tag = *good.tag();
    let verdicts = verify_batch(vec![(TEXT, good), (TEXT, read(bytes).expect("was read before"))]);
    let verdicts: Vec<_> =
        verdicts.into_iter().map(|verdict| verdict.map(|verified| *verified.tag())).collect();
    assert_eq!(verdicts, [Ok(tag), alone]);
}

/// A proof for each roll, and the keys of one.
pub fn seeds() -> Vec<Vec<u8>> {
    let proofs = (0..).zip(VOTES.iter()).map(|(number, (_, proof))| [&[number], proof.as_slice()].concat());
    let keys = VOTES.iter().take(1).map(|(_, proof)| [&[0x80], &proof[..96]].concat());
    proofs.chain(keys).collect()
}
