//! Writes records into the vectors: what differs from the good one, and what an audit says of it.

use super::{
    reading::audited,
    support::{operator::story, record::Log, story::Story},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Records that are being written.
pub struct Records {
    pub vectors: Value,
    pub good: Log,
    /// Records of other assemblies, under their names in the vectors.
    others: Vec<(&'static str, Log)>,
}

impl Records {
    pub fn new<'a>(good: &Log, others: impl Iterator<Item = (&'static str, &'a Log)>) -> Self {
        let text = |entry: &Vec<u8>| String::from_utf8(entry.clone()).unwrap();
        let texts = |log: &Log| log.entries.iter().map(text).collect::<Vec<_>>();
        let mut vectors = json!({
            "specification": "docs/spec/10-audit.md",
            "assembly": good.id,
            "entries": texts(good),
            "records": [],
        });
        let others: Vec<_> = others.map(|(name, log)| (name, log.clone())).collect();
        for (name, log) in &others {
            vectors[name] = json!({ "assembly": log.id, "entries": texts(log) });
        }
        Self { vectors, good: good.clone(), others }
    }

    /// Adds a record, with the first failure that it must have: its step and code.
    pub fn add(
        &mut self,
        name: &str,
        log: &Log,
        checkpoint: &[u8],
        instead: Value,
        given: Value,
        first: Option<(u8, &str)>,
    ) {
        let other = self.others.iter().find(|(_, other)| other.id == log.id);
        let (of, base) = other.map_or(("good", &self.good), |(name, other)| (*name, other));
        let numbers: BTreeMap<&[u8], usize> = base.entries.iter().map(Vec::as_slice).zip(0..).collect();
        let entry = |entry: &Vec<u8>| match numbers.get(entry.as_slice()) {
            Some(number) => json!(number),
            None => json!(String::from_utf8(entry.clone()).unwrap()),
        };
        let mut record = json!({
            "name": name,
            "of": of,
            "entries": log.entries.iter().map(entry).collect::<Vec<_>>(),
            "checkpoint": String::from_utf8(checkpoint.to_vec()).unwrap(),
            "instead": instead,
            "given": given,
        });
        let said = audited(&self.vectors, &record);
        let found = said["failures"]
            .get(0)
            .map(|failure| (failure["step"].as_u64().unwrap(), failure["code"].as_str().unwrap().to_owned()));
        let expected = first.map(|(step, code)| (u64::from(step), code.to_owned()));
        assert_eq!(found, expected, "{name}: {said:#}");
        record.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
        self.vectors["records"].as_array_mut().unwrap().push(record);
    }

    pub fn anchored(&self) -> Value {
        given(&self.good)
    }

    /// A record that the operator has changed: every hash and the checkpoint are made anew.
    pub fn operator(&mut self, name: &str, change: impl FnOnce(&Story, &mut Log), step: u8, code: &str) {
        let mut log = self.good.clone();
        change(story(), &mut log);
        let checkpoint = log.checkpoint_at(log.entries.len());
        self.add(name, &log, &checkpoint, json!({}), self.anchored(), Some((step, code)));
    }

    /// A record in which somebody has changed files and signed nothing.
    pub fn clumsy(&mut self, name: &str, instead: Value, step: u8, code: &str) {
        let (good, checkpoint) = (self.good.clone(), self.good.checkpoint_at(self.good.entries.len()));
        self.add(name, &good, &checkpoint, instead, self.anchored(), Some((step, code)));
    }

    /// The good record, under another checkpoint.
    pub fn checkpoint(&mut self, name: &str, checkpoint: &[u8], step: u8, code: &str) {
        let good = self.good.clone();
        self.add(name, &good, checkpoint, json!({}), self.anchored(), Some((step, code)));
    }
}

/// What a user gives who knows which assembly a record ought to be, and nothing else.
pub fn given(log: &Log) -> Value {
    json!({ "assemblies": [log.id], "checkpoints": [], "receipts": [], "at": null, "now_ms": null })
}
