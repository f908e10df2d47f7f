//! The log of an assembly: signed events, Merkle tree, checkpoints, and the fold that gives the state.
#![forbid(unsafe_code)]
