//! The Merkle tree of a log: hashing as in RFC 6962, trees that grow, proofs that an entry is in a tree and that one tree
//! extends another (docs/spec/07-log.md, 7.5 and 7.6).
//!
//! Reading order: `hash` (leaves and nodes), `compact` ([`Tree`], the right edge, all that appending needs), `memory`
//! ([`MemoryTree`], all hashes), `prove` (proofs from any [`HashSource`]), `verify` (checking them).
//!
//! ```
//! use folkmoot_ledger::merkle::{MemoryTree, Tree, leaf_hash, verify_inclusion};
//!
//! let mut tree = MemoryTree::new();
//! let mut edge = Tree::new(); // the right edge alone: all that appending needs
//! for entry in [b"one", b"two", b"six"] {
//!     tree.push_entry(entry);
//!     edge.push(leaf_hash(entry))?;
//! }
//! assert_eq!(tree.root(), edge.root());
//! let proof = tree.inclusion_proof(1, 3)?;
//! verify_inclusion(&leaf_hash(b"two"), 1, 3, &proof, &tree.root())?;
//! assert!(verify_inclusion(&leaf_hash(b"two"), 2, 3, &proof, &tree.root()).is_err());
//! # Ok::<(), folkmoot_ledger::merkle::MerkleError>(())
//! ```

mod compact;
mod hash;
mod lines;
mod memory;
mod prove;
mod verify;

pub use compact::{Appended, Tree};
pub use hash::{EMPTY_ROOT, HASH_LEN, Hash, leaf_hash, leaf_hash_parts, node_hash};
pub(crate) use lines::{LinesError, read_lines, write_lines};
pub use memory::MemoryTree;
pub use prove::{HashSource, consistency_proof, inclusion_proof, range_hash};
pub use verify::{verify_consistency, verify_inclusion};

use thiserror::Error;

/// The longest proof there can be, in hashes.
pub const MAX_PROOF_LEN: usize = 64;

/// Why a proof is refused or cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MerkleError {
    /// An index that the tree does not reach.
    #[error("the tree of {size} entries has no entry {index}")]
    Index {
        /// The index asked for.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// A later tree that is smaller than the earlier one.
    #[error("a tree of {new} entries cannot extend one of {old}")]
    Shrunk {
        /// The size of the earlier tree.
        old: u64,
        /// The size of the later tree.
        new: u64,
    },
    /// A proof with more or fewer hashes than sizes and index ask for.
    #[error("the proof has {actual} hashes where {expected} belong")]
    ProofLength {
        /// How many belong there.
        expected: usize,
        /// How many there are.
        actual: usize,
    },
    /// The proof leads to another root.
    #[error("the proof does not lead to the root of the tree")]
    Root,
    /// The proof leads to another root of the earlier tree.
    #[error("the proof does not lead to the root of the earlier tree")]
    OldRoot,
    /// The tree without entries has only one root, the hash of nothing.
    #[error("the root of the tree without entries is the hash of nothing")]
    EmptyRoot,
    /// A right edge with more or fewer hashes than its size asks for.
    #[error("the right edge of a tree of {size} entries does not have {actual} hashes")]
    Edge {
        /// The size of the tree.
        size: u64,
        /// How many hashes were given.
        actual: usize,
    },
    /// A hash that the source does not have.
    #[error("the hash {index} on level {level} is not there")]
    Missing {
        /// Height above the leaves.
        level: u8,
        /// Number within its level.
        index: u64,
    },
    /// A tree of 2^64 entries.
    #[error("the tree is full")]
    Full,
}

impl MerkleError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Index { .. } => "merkle.index",
            Self::Shrunk { .. } => "merkle.shrunk",
            Self::ProofLength { .. } => "merkle.proof_length",
            Self::Root => "merkle.root",
            Self::OldRoot => "merkle.old_root",
            Self::EmptyRoot => "merkle.empty_root",
            Self::Edge { .. } => "merkle.edge",
            Self::Missing { .. } => "merkle.missing",
            Self::Full => "merkle.full",
        }
    }
}
