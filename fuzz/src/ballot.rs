//! Ballots of every kind: reading and verifying them never panics, one and many agree, and nothing is accepted but what was sealed.

use std::sync::LazyLock;

use folkmoot_protocol::{
    Ballot, BallotSeed, Contest, Fingerprint, JointKey, Shape, VoteContext, VoterTag, seal, verify_batch,
};

const TAG: VoterTag = VoterTag([3; 16]);

struct Kind {
    vote: VoteContext,
    sealed: Vec<u8>,
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let contests = [
        Contest::Motion,
        Contest::Consent,
        Contest::Choose { options: 3, blank: true },
        Contest::Approval { options: 4, min: 1, max: 3 },
        Contest::Score { options: 2, max: 10 },
        Contest::Grades { options: 2, grades: 3 },
        Contest::Points { options: 2, budget: 5, exact: false },
        Contest::Quadratic { options: 2, credits: 9, against: true },
        Contest::Ranking { options: 3 },
        Contest::Favourites { options: 3, places: 2 },
        Contest::Amounts { options: 2, total: 70_000 },
    ];
    let mut key = [0; 32];
    // The base point of RFC 9496, doubled.
    key.copy_from_slice(&[
        0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23, 0xa1,
        0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
    ]);
    let key = JointKey::from_bytes(&key).expect("a point");
    let kinds = contests.into_iter().map(|contest| {
        let selection = contest.random_selection(&mut |end| 7 % end);
        let shape = Shape::new(&[contest]).expect("a contest");
        let vote = VoteContext::new(shape, key, Fingerprint([5; 32]));
        let seed = BallotSeed::from_bytes([7; 32]);
        let sealed = seal(&vote, &TAG, &[selection], &seed).expect("a selection");
        Kind { vote, sealed }
    });
    kinds.collect()
});

/// The first byte says which kind, the others are the ballot.
pub fn run(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let kind = &KINDS[usize::from(*first) % KINDS.len()];
    let shape = kind.vote.shape();
    let Ok(ballot) = Ballot::parse(shape, bytes) else { return };
    let alone = ballot.verify(&kind.vote, &TAG).map(|_| ());
    assert!(alone.is_err() || bytes == kind.sealed, "a ballot that nobody sealed was accepted");

    // Together with a good one: the same verdicts.
    let read = |bytes: &[u8]| (TAG, Ballot::parse(shape, bytes).expect("was read before"));
    let verdicts = verify_batch(&kind.vote, vec![read(&kind.sealed), read(bytes)]);
    let verdicts: Vec<_> = verdicts.into_iter().map(|verdict| verdict.map(|_| ())).collect();
    assert_eq!(verdicts, [Ok(()), alone]);
}

/// A sealed ballot of each kind.
pub fn seeds() -> Vec<Vec<u8>> {
    (0..).zip(KINDS.iter()).map(|(number, kind)| [&[number], kind.sealed.as_slice()].concat()).collect()
}
