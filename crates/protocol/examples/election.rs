//! An election with this crate alone: three trustees of whom any two open the result, four voters, two questions on one ballot.
//!
//! `cargo run --example election`

use folkmoot_protocol::{decryption::*, *};
use rand_core::{OsRng, RngCore};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    // The trustees make a joint key. Each posts the hash of its message before anybody shows one.
    let secrets: Vec<StaticSecret> = (0..3).map(|_| StaticSecret::random()).collect();
    let spec = CircleSpec::new(b"board 2026", 2, secrets.iter().map(StaticSecret::public).collect())?;
    let mut messages = Vec::new();
    for (index, secret) in (1..).zip(&secrets) {
        let mut dealing_seed = [0; 32];
        OsRng.fill_bytes(&mut dealing_seed);
        messages.push(deal(&spec, index, secret, &dealing_seed)?);
    }
    let hashes: Vec<_> =
        (1..).zip(&messages).map(|(i, message)| deal_commitment(message, &spec, i)).collect();
    for (index, (message, hash)) in (1..).zip(messages.iter().zip(&hashes)) {
        check_deal(&spec, index, message)?.check_revealed(&spec, hash)?;
    }
    // Each checks what was sent to it and signs what it saw; with all signatures each has its share of the secret.
    let dealt = Dealt::check(&spec, &messages)?;
    let certificates: Vec<_> =
        (1..).zip(&secrets).map(|(i, secret)| certify(&dealt, i, secret)).collect::<Result<_, _>>()?;
    let circle = dealt.public();
    println!("joint key of {} trustees, {} open a tally", circle.trustees(), circle.threshold());

    // The vote: a motion, and one or two of three days. The fingerprint is a hash of everything that defines it.
    let contests = [Contest::Motion, Contest::Approval { options: 3, min: 1, max: 2 }];
    let fingerprint = Fingerprint([7; 32]);
    let vote = VoteContext::new(Shape::new(&contests)?, *circle.joint_key(), fingerprint);

    // The voters. A device seals, shows the tracker, and keeps the seed secret; whoever gets it can open the ballot.
    let mut ballots = Vec::new();
    for (voter, motion, days) in [(1, 0, vec![0, 2]), (2, 0, vec![2]), (3, 1, vec![1, 2]), (4, 2, vec![0])] {
        let tag = VoterTag([voter; 16]);
        let selections = [Selection(vec![motion]), Selection(days)];
        let bytes = seal(&vote, &tag, &selections, &BallotSeed::random()?)?;
        println!("voter {voter}: {} bytes, tracker {}", bytes.len(), tracker(&fingerprint, &tag, &bytes));
        ballots.push((tag, Ballot::parse(vote.shape(), &bytes)?));
    }

    // Anybody checks all ballots together and adds them up.
    let mut tally = Tally::new(vote.shape());
    for verdict in verify_batch(&vote, ballots) {
        tally.add(&verdict?)?;
    }
    let sums = tally.sums();

    // Trustees 1 and 3 open the sums; anybody checks their shares.
    let mut shares = Vec::new();
    for index in [1, 3] {
        let share = recover(&dealt, index, &secrets[usize::from(index) - 1], &certificates)?;
        let bytes = decryption_share(circle, &fingerprint, index, &share, &sums)?;
        shares.push(verify_share(circle, &fingerprint, index, &sums, &bytes)?);
    }
    let counts = combine(circle, &sums, &shares)?.solve(tally.count())?;
    println!("yes, no, abstain: {:?}; Monday, Tuesday, Wednesday: {:?}", &counts[..3], &counts[3..]);
    assert_eq!(counts, [2, 1, 1, 2, 1, 3]);
    Ok(())
}
