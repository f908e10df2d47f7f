//! The client and the verifier for the browser, without logic of its own.
#![forbid(unsafe_code)]
