//! The ballot and trustee protocol of Folkmoot: cryptography and nothing else.
#![forbid(unsafe_code)]
