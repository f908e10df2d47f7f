//! Black-box tests of the whole.
#![forbid(unsafe_code)]
