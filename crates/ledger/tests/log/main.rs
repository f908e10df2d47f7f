//! The log from outside: notes, keys, entries, tree, checkpoints, receipts, tiles and text (docs/spec/07-log.md).

mod checkpoints;
mod cosignatures;
mod entries;
mod keys;
mod notes;
mod parsers;
mod receipts;
mod spec;
mod support;
mod text;
mod tiles;
mod trees;
