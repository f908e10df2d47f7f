//! The audit of an assembly: numbered steps, and the folkmoot-verify binary.
#![forbid(unsafe_code)]
