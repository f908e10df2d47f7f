//! One contest on Folkmoot.

use folkmoot_protocol::{
    Ballot, BallotSeed, Contest, Fingerprint, JointKey, Selection, Shape, VoteContext, VoterTag, seal,
    verify_batch,
};

/// Any point: its secret key does not matter here. (The base point of RFC 9496, doubled.)
const JOINT_KEY: [u8; 32] = [
    0x6a, 0x49, 0x32, 0x10, 0xf7, 0x49, 0x9c, 0xd1, 0x7f, 0xec, 0xb5, 0x10, 0xae, 0x0c, 0xea, 0x23, 0xa1,
    0x10, 0xe8, 0xd5, 0xb9, 0x01, 0xf8, 0xac, 0xad, 0xd3, 0x09, 0x5c, 0x73, 0xa3, 0xb9, 0x19,
];

/// A vote on one contest, and sealed ballots for it.
pub struct Ours {
    vote: VoteContext,
    selection: [Selection; 1],
    ballots: Vec<(VoterTag, Vec<u8>)>,
}

impl Ours {
    pub fn new(contest: &Contest, selection: Selection, batch: usize) -> Self {
        let shape = Shape::new(std::slice::from_ref(contest)).expect("a contest");
        let key = JointKey::from_bytes(&JOINT_KEY).expect("a point");
        let vote = VoteContext::new(shape, key, Fingerprint([7; 32]));
        let mut ours = Ours { vote, selection: [selection], ballots: Vec::new() };
        ours.ballots = (0..batch as u32).map(|number| (tag(number), ours.seal(number))).collect();
        ours
    }

    pub fn seal(&self, number: u32) -> Vec<u8> {
        let seed = BallotSeed::from_bytes([number as u8; 32]);
        seal(&self.vote, &tag(number), &self.selection, &seed).expect("a selection")
    }

    /// Reads and verifies one ballot.
    pub fn verify(&self) {
        let (tag, bytes) = &self.ballots[0];
        let ballot = Ballot::parse(self.vote.shape(), bytes).expect("well-formed");
        assert!(ballot.verify(&self.vote, tag).is_ok());
    }

    /// Reads and verifies all ballots together.
    pub fn verify_batch(&self) {
        let read = |(tag, bytes): &(VoterTag, Vec<u8>)| {
            (*tag, Ballot::parse(self.vote.shape(), bytes).expect("well-formed"))
        };
        let ballots = self.ballots.iter().map(read).collect();
        assert!(verify_batch(&self.vote, ballots).iter().all(Result::is_ok));
    }

    /// Reads all ballots.
    pub fn read(&self) -> Vec<Ballot> {
        let ballots = self.ballots.iter();
        ballots.map(|(_, bytes)| Ballot::parse(self.vote.shape(), bytes).expect("well-formed")).collect()
    }

    /// Points of one ballot.
    pub fn points(&self) -> usize {
        2 * self.vote.shape().slots() + 6
    }

    /// Bytes of one ballot.
    pub fn bytes(&self) -> usize {
        self.vote.shape().ballot_len()
    }
}

fn tag(number: u32) -> VoterTag {
    let mut tag = VoterTag([0; 16]);
    tag.0[..4].copy_from_slice(&number.to_le_bytes());
    tag
}
