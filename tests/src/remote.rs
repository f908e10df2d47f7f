//! A host over HTTP.
