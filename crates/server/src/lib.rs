//! The host of assemblies: the folkmoot binary.
#![forbid(unsafe_code)]
