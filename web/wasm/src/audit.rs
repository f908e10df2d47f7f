//! The audit, fed file by file.

use crate::outside::{from_json, millis, refuse, to_json};
use folkmoot_verifier::{self as verifier, Options, Resource, against};
use wasm_bindgen::prelude::*;

/// More files than a page can list and fetch; as many as a record of 268 million entries has.
const FILES_MAX: u64 = 1 << 20;

/// Beside each bundle can be the texts that it names: a page feeds them where they are there.
fn with_texts(file: Resource) -> impl Iterator<Item = Resource> {
    let texts = match file {
        Resource::Entries { number, .. } => Some(Resource::Texts { number }),
        _ => None,
    };
    std::iter::once(file).chain(texts)
}

/// An audit under way.
#[wasm_bindgen]
pub struct Audit(Option<verifier::Audit>);

#[wasm_bindgen]
impl Audit {
    /// Starts the audit of an assembly. `earlier` and `receipts` are JSON lists of texts kept from earlier visits; `compared` says that
    /// the record is to be compared with another one.
    #[wasm_bindgen(constructor)]
    pub fn new(assembly: &str, earlier: &str, receipts: &str, compared: bool) -> Result<Audit, JsValue> {
        let texts = |json: &str| -> Result<Vec<Vec<u8>>, JsValue> {
            Ok(from_json::<Vec<String>>(json)?.into_iter().map(String::into_bytes).collect())
        };
        let options = Options {
            assemblies: vec![assembly.to_owned()],
            checkpoints: texts(earlier)?,
            receipts: texts(receipts)?,
            compared,
            // The device's own clock: the host's times are what is looked at.
            now_ms: millis(js_sys::Date::now()).ok(),
            ..Options::default()
        };
        Ok(Self(Some(verifier::Audit::new(options))))
    }

    fn audit(&mut self) -> Result<&mut verifier::Audit, JsValue> {
        self.0.as_mut().ok_or_else(|| refuse("client.audit", "the audit has ended"))
    }

    /// Takes the checkpoint: the files to feed, in order; none when the audit is over.
    pub fn feed_checkpoint(&mut self, bytes: &[u8]) -> Result<Vec<String>, JsValue> {
        let plan = self.audit()?.feed_checkpoint(bytes);
        // A checkpoint can claim any size, and nothing of it has been checked yet.
        if plan.as_ref().is_some_and(|plan| plan.len() > FILES_MAX) {
            return Err(refuse("client.audit", "the record is too large to be audited in a browser"));
        }
        Ok(plan
            .map_or_else(Vec::new, |plan| plan.flat_map(with_texts).map(|file| file.to_string()).collect()))
    }

    /// Takes a file of the plan. False when the audit cannot go on.
    pub fn feed(&mut self, path: &str, bytes: &[u8]) -> Result<bool, JsValue> {
        let audit = self.audit()?;
        match path.parse() {
            Ok(Resource::Tile { level, .. }) => {
                audit.feed_tile(level, bytes);
                Ok(true)
            }
            Ok(Resource::Entries { .. }) => Ok(audit.feed_bundle(bytes)),
            Ok(Resource::Texts { .. }) => {
                audit.feed_texts(bytes);
                Ok(true)
            }
            _ => Err(refuse("client.audit", "no file of a record has this name")),
        }
    }

    /// The record cannot be reached.
    pub fn unreachable(&mut self, path: &str) -> Result<(), JsValue> {
        self.audit()?.unreadable("source.network", &format!("cannot read {path} from the host"));
        Ok(())
    }

    /// A file that the checkpoint speaks of is not there.
    pub fn missing(&mut self, path: &str) -> Result<(), JsValue> {
        self.audit()?.refuse("record.missing", &format!("the file {path} is missing"));
        Ok(())
    }

    /// How far the audit is, as JSON.
    pub fn progress(&mut self) -> Result<String, JsValue> {
        to_json(&self.audit()?.progress())
    }

    /// Ends the audit: the report as JSON.
    pub fn finish(&mut self) -> Result<String, JsValue> {
        self.audit()?;
        match self.0.take() {
            Some(audit) => to_json(&audit.finish()),
            None => Err(refuse("client.audit", "the audit has ended")),
        }
    }

    /// Ends the audit of a record that is to be compared.
    pub fn finish_kept(&mut self) -> Result<Kept, JsValue> {
        self.audit()?;
        let audit = self.0.take().ok_or_else(|| refuse("client.audit", "the audit has ended"))?;
        Ok(Kept(audit.finish_kept()))
    }
}

/// An audited record that is to be compared.
#[wasm_bindgen]
pub struct Kept(against::Kept);

#[wasm_bindgen]
impl Kept {
    /// Which of the two records counts, and why: the comparison as JSON.
    pub fn against(&self, other: &Kept) -> Result<String, JsValue> {
        to_json(&against::compare(&self.0, &other.0))
    }
}
