//! A vote that hides who takes part: anybody sees that each ballot is from somebody on the roll and that nobody counts twice.
//!
//! `cargo run --example hidden`

use folkmoot_protocol::participation::{
    HiddenVote, ParticipationSecret, ParticipationSeed, Proof, ProofError, Roll, check_possession, prove,
    prove_possession, verify_batch,
};
use folkmoot_protocol::{
    Ballot, BallotSeed, Contest, Fingerprint, JointKey, Selection, Shape, Tally, VoteContext, seal,
};
use std::collections::HashMap;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    // Twelve members join, each with a key for this alone and the proof that it is theirs.
    let secrets: Vec<_> = (0..12).map(|_| ParticipationSecret::random()).collect();
    let mut keys = Vec::new();
    for (number, secret) in secrets.iter().enumerate() {
        let text = format!("member {number} joins");
        check_possession(&secret.key(), text.as_bytes(), &prove_possession(secret, text.as_bytes()))?;
        keys.push(secret.key().to_bytes());
    }

    // A vote opens. Its fingerprint is a hash of everything that defines it, the roll included. (One trustee whose secret is 2 opens it.)
    let fingerprint = Fingerprint([7; 32]);
    let hidden = HiddenVote::new(fingerprint, Roll::parse(&keys)?);
    let joint_key = ParticipationSecret::from_bytes(&std::array::from_fn(|place| u8::from(place == 0) * 2))?;
    let vote = VoteContext::new(
        Shape::new(&[Contest::Motion])?,
        JointKey::from_bytes(&joint_key.key().to_bytes())?,
        fingerprint,
    );

    // Members vote, the fourth of them twice. The ballot is bound to the tag, and the proof to the text that holds both.
    let mut log = Vec::new();
    for (member, selection) in [(3, 0), (7, 1), (0, 0), (3, 1)] {
        let tag = hidden.tag(&secrets[member]);
        let selection = [Selection(vec![selection])];
        let ballot = seal(&vote, &tag.voter_tag(&fingerprint), &selection, &BallotSeed::random()?)?;
        let text = [&tag.to_bytes()[..], &ballot].concat();
        let proof = prove(&hidden, &text, &secrets[member], &ParticipationSeed::random()?)?;
        println!("a ballot of {} bytes with a proof of {} bytes", ballot.len(), proof.len());
        log.push((text, proof));
    }

    // Anybody checks all of them together, that each text names the tag of its proof, and the ballots; the last one of each tag counts.
    let proofs = log.iter().map(|(text, proof)| Ok((&text[..], Proof::parse(&hidden, proof)?)));
    let verdicts = verify_batch(proofs.collect::<Result<_, ProofError>>()?);
    let mut counted = HashMap::new();
    for ((text, _), verdict) in log.iter().zip(verdicts) {
        let tag = *verdict?.tag();
        let (named, ballot) = text.split_at(32);
        assert_eq!(named, tag.to_bytes());
        let ballot = Ballot::parse(vote.shape(), ballot)?.verify(&vote, &tag.voter_tag(&fingerprint))?;
        counted.insert(tag.to_bytes(), ballot);
    }
    let mut tally = Tally::new(vote.shape());
    for ballot in counted.values() {
        tally.add(ballot)?;
    }
    println!("{} of {} members took part, and nobody can say which", tally.count(), hidden.roll().len());
    assert_eq!(tally.count(), 3);
    Ok(())
}
