//! Row 6: the order of everything that enters the transcript of a share.

use super::*;

/// Everything is in the transcript before the challenge that depends on it, in the order of the specification.
#[test]
fn attack_006_the_transcript_holds_the_whole_statement_first() {
    use crate::transcript::tests::{Step, last_steps};
    let vote = Vote::new("audit", 3, 5, &[4, 7, 0]);
    let share = vote.share(3);
    assert!(vote.verify(3, &share).is_ok());
    let steps: Vec<_> = last_steps()
        .into_iter()
        .map(|step| match step {
            Step::Absorbed(label, bytes) => (label, bytes),
            Step::Drawn(label, _) => (label, b"drawn".to_vec()),
        })
        .collect();
    let statement = [
        ("dom-sep", b"folkmoot/v1 decryption".to_vec()),
        ("fingerprint", vote.fingerprint.0.to_vec()),
        ("trustee-index", vec![3, 0]),
        ("joint-key", vote.circle.joint_key().to_bytes().to_vec()),
        ("threshold", vec![3, 0]),
        ("verification-key", vote.circle.verification_keys()[2].to_vec()),
        ("sums", vote.sums.to_bytes()),
        ("factors", share[..96].to_vec()),
    ];
    assert_eq!(steps[..8], statement);
    let drawn = |label| (label, b"drawn".to_vec());
    assert_eq!(steps[8..11], ["challenge-weight"; 3].map(drawn));
    assert_eq!((steps[11].0, steps[11].1.len()), ("commitment-key", 32));
    assert_eq!((steps[12].0, steps[12].1.len()), ("commitment-factors", 32));
    assert_eq!(steps[13..], [drawn("challenge-c")]);
    // The challenge that was drawn is the one on the wire.
    let Some(Step::Drawn(_, c)) = last_steps().pop() else { panic!("nothing drawn") };
    assert_eq!(c.as_bytes(), &share[96..128]);
}
