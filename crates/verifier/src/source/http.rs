//! A record as a host serves it (C2SP tlog-tiles under `/log/<assembly id>/`).

use std::io::Read;
use std::time::Duration;

use folkmoot_ledger::reading::SignedPass;
use folkmoot_ledger::tiles::WIDTH;

use super::{Source, SourceError, lengths, short};
use crate::layout::{Plan, Resource};

/// One file may take so long, all included.
const FILE_TIMEOUT: Duration = Duration::from_secs(60);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// An answer to a pass has a few hundred bytes.
const MOST_OF_AN_ANSWER: u64 = 16 << 10;
/// What people read where nothing, or nothing good, was shown.
const REFUSED: &str = "the record is for members: ask one of them for a pass and give it with --pass";
/// A log of more files than this (about four thousand million entries) is not begun.
const MOST_FILES: u64 = 1 << 25;
/// No more than this is read from one host, in bytes.
const MOST_BYTES: u64 = 64 << 30;

/// What a host is shown to read a record that is for its members (docs/spec/15-reading.md).
#[derive(Clone, Debug)]
pub enum Access {
    /// A pass that a member gave: it is shown for a token whenever one is needed.
    Pass(SignedPass),
    /// A token that a device of a member has; it is good for an hour or two.
    Token(String),
}

/// The log of one assembly at a host.
#[derive(Debug)]
pub struct Http {
    agent: ureq::Agent,
    host: String,
    prefix: String,
    assembly: String,
    pass: Option<SignedPass>,
    token: Option<String>,
    /// Bytes that may still be read.
    left: u64,
}

impl Http {
    /// Understands `…/a/<id>`, `…/log/<id>`, and the address of a host when `assembly` says which of its assemblies.
    ///
    /// The link that a member gives has the pass in it, behind the `#`.
    pub fn open(address: &str, assembly: Option<&str>, access: Option<Access>) -> Result<Http, SourceError> {
        let (host, named) = split(address)?;
        let assembly = match (named, assembly) {
            // What the user says with --assembly is compared by the audit; here it only helps to find the record.
            (Some(id), _) => id,
            (None, Some(id)) if is_id(id) => id.to_owned(),
            (None, Some(_)) => {
                return Err(SourceError::Address("that is not the id of an assembly".to_owned()));
            }
            (None, None) => {
                return Err(SourceError::Address(
                    "which assembly? Give its address (…/a/<id>), or the host and --assembly <id>".to_owned(),
                ));
            }
        };
        if !cfg!(feature = "tls") && host.starts_with("https://") {
            return Err(SourceError::Address(
                "this build reads http:// only; save the record as a file and audit that".to_owned(),
            ));
        }
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(FILE_TIMEOUT))
            .timeout_connect(Some(CONNECT_TIMEOUT))
            .max_redirects(3)
            .http_status_as_error(false)
            .user_agent(concat!("folkmoot-verify/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        let (pass, token) = match access {
            Some(Access::Pass(pass)) => (Some(pass), None),
            Some(Access::Token(token)) => (None, Some(token)),
            None => (pass_in(address)?, None),
        };
        let prefix = format!("{host}/log/{assembly}");
        Ok(Http { agent, host, prefix, assembly, pass, token, left: MOST_BYTES })
    }

    /// The id in the address.
    pub fn assembly(&self) -> &str {
        &self.assembly
    }

    /// `None` when the host does not have the file.
    fn get(&mut self, file: &Resource) -> Result<Option<Vec<u8>>, SourceError> {
        let address = format!("{}/{file}", self.prefix);
        let network = |cause: String| SourceError::Network { name: address.clone(), cause };
        let ask = |token: &Option<String>| {
            let request = self.agent.get(&address);
            let request = match token {
                Some(token) => request.header("authorization", format!("Bearer {token}")),
                None => request,
            };
            request.call().map_err(|cause| network(cause.to_string()))
        };
        let mut answer = ask(&self.token)?;
        if answer.status() == 401
            && let Some(pass) = &self.pass
        {
            self.token = Some(self.token_for(pass)?);
            answer = ask(&self.token)?;
        }
        match answer.status().as_u16() {
            200 => {}
            404 | 410 => return Ok(None),
            401 => return Err(SourceError::Access(REFUSED.to_owned())),
            status => return Err(network(format!("it answers with status {status}"))),
        }
        let mut bytes = Vec::new();
        // One byte more than may be: too long is noticed, endless is cut.
        let limit = lengths(file).end().saturating_add(1);
        let mut body = answer.body_mut().as_reader().take(limit);
        body.read_to_end(&mut bytes).map_err(|cause| network(cause.to_string()))?;
        let length = bytes.len() as u64;
        let left = self.left.checked_sub(length);
        self.left = left.ok_or_else(|| network("it sends more than is read from one host".to_owned()))?;
        let is_page = *file == Resource::Checkpoint && bytes.trim_ascii_start().starts_with(b"<");
        match lengths(file).contains(&length) {
            // A checkpoint names its log first. Networks that ask to sign in answer for the host, with pages.
            true if is_page => Err(network("it answers with a web page".to_owned())),
            true => Ok(Some(bytes)),
            false => Err(SourceError::Length { name: file.to_string(), length }),
        }
    }
}

impl Http {
    /// Shows a pass for a token.
    fn token_for(&self, pass: &SignedPass) -> Result<String, SourceError> {
        let address = format!("{}/api/v1/assemblies/{}/reading", self.host, self.assembly);
        let network = |cause: String| SourceError::Network { name: address.clone(), cause };
        let request = self.agent.post(&address).header("content-type", "text/plain; charset=utf-8");
        let mut answer = request.send(pass.note().as_bytes()).map_err(|cause| network(cause.to_string()))?;
        let status = answer.status().as_u16();
        let mut bytes = Vec::new();
        let mut body = answer.body_mut().as_reader().take(MOST_OF_AN_ANSWER);
        body.read_to_end(&mut bytes).map_err(|cause| network(cause.to_string()))?;
        let said: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let text = |name: &str| said.get(name).and_then(|text| text.as_str()).map(short);
        match (status, text("token")) {
            (200, Some(token)) => Ok(token),
            (400 | 403, _) => {
                let code: String = text("code").unwrap_or_default();
                let code = code.chars().filter(|c| c.is_ascii_lowercase() || "._".contains(*c));
                let code: String = code.collect();
                Err(SourceError::Access(format!("the host does not take the pass ({code})")))
            }
            _ => Err(network(format!("it answers a pass with status {status}"))),
        }
    }
}

impl Source for Http {
    fn read(&mut self, file: &Resource) -> Result<Vec<u8>, SourceError> {
        if let Some(bytes) = self.get(file)? {
            return Ok(bytes);
        }
        if *file == Resource::Checkpoint {
            let name = format!("{}/checkpoint", self.prefix);
            return Err(SourceError::Network { name, cause: "the host has no such assembly".to_owned() });
        }
        // A partial file may be given up once the full one exists (tlog-tiles, "Partial Tiles").
        let full = full(file);
        let bytes = if full == *file { None } else { self.get(&full)? };
        bytes.and_then(|bytes| beginning(file, bytes)).ok_or_else(|| SourceError::Missing(file.to_string()))
    }

    /// A host serves a growing log: only asking for a file tells whether it is there.
    fn expect(&mut self, plan: &Plan) -> Result<(), SourceError> {
        if plan.len() <= MOST_FILES {
            return Ok(());
        }
        let name = format!("{}/checkpoint", self.prefix);
        let cause = format!("it claims a log of {} files; no more than {MOST_FILES} are read", plan.len());
        Err(SourceError::Network { name, cause })
    }

    fn is_endless(&self) -> bool {
        true
    }
}

/// The full file of which this one is the beginning.
fn full(file: &Resource) -> Resource {
    match *file {
        Resource::Checkpoint => Resource::Checkpoint,
        texts @ Resource::Texts { .. } => texts,
        Resource::Entries { number, .. } => Resource::Entries { number, width: WIDTH },
        Resource::Tile { level, number, .. } => Resource::Tile { level, number, width: WIDTH },
    }
}

/// The first entries or hashes of a full file, as many as the partial one has.
fn beginning(file: &Resource, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut length = 0usize;
    match *file {
        Resource::Checkpoint | Resource::Texts { .. } => {}
        Resource::Tile { .. } => length = usize::try_from(*lengths(file).end()).ok()?,
        Resource::Entries { width, .. } => {
            for _ in 0..width {
                let &[high, low] = bytes.get(length..length.checked_add(2)?)? else { return None };
                length = length.checked_add(2)?.checked_add(usize::from(u16::from_be_bytes([high, low])))?;
            }
        }
    }
    bytes.get(..length)?;
    bytes.truncate(length);
    Some(bytes)
}

/// The pass in a link.
fn pass_in(address: &str) -> Result<Option<SignedPass>, SourceError> {
    let Some((_, pass)) = address.split_once("#pass=") else { return Ok(None) };
    let wrong = |_| SourceError::Access("the pass in this link is not whole: copy all of it".to_owned());
    SignedPass::from_link(pass).map(Some).map_err(wrong)
}

/// Host part without a slash at its end, and the id if the address has one.
fn split(address: &str) -> Result<(String, Option<String>), SourceError> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    for place in ["/a/", "/log/"] {
        if let Some((host, rest)) = address.split_once(place) {
            let id = rest.split('/').next().unwrap_or_default();
            return match is_id(id) {
                true => Ok((host.to_owned(), Some(id.to_owned()))),
                false => Err(SourceError::Address(format!("{:?} is not the id of an assembly", short(id)))),
            };
        }
    }
    Ok((address.trim_end_matches('/').to_owned(), None))
}

/// Lower-case hexadecimal digits in groups of 8-4-4-4-12.
fn is_id(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    const ID: &str = "0190a5b0-0000-8000-8000-000000000000";

    #[test]
    fn addresses_of_pages_logs_and_hosts_are_understood() {
        for address in [
            format!("http://h:8080/a/{ID}"),
            format!("http://h:8080/a/{ID}/audit"),
            format!("http://h:8080/log/{ID}/"),
            format!("http://h:8080/log/{ID}?x=1#y"),
        ] {
            let http = Http::open(&address, None, None).unwrap();
            assert_eq!((http.prefix.as_str(), http.assembly()), (&*format!("http://h:8080/log/{ID}"), ID));
        }
        let http = Http::open("http://h:8080/", Some(ID), None).unwrap();
        assert_eq!(http.prefix, format!("http://h:8080/log/{ID}"));
    }

    #[test]
    fn a_full_file_is_cut_to_the_partial_one() {
        let bundle = vec![0, 1, b'a', 0, 0, 0, 2, b'b', b'c'];
        for (width, length) in [(1, 3), (2, 5), (3, 9)] {
            let cut = beginning(&Resource::Entries { number: 0, width }, bundle.clone()).unwrap();
            assert_eq!(cut, bundle[..length]);
        }
        assert_eq!(beginning(&Resource::Entries { number: 0, width: 4 }, bundle), None);
        let tile = Resource::Tile { level: 0, number: 0, width: 2 };
        assert_eq!(beginning(&tile, vec![1; 8192]).unwrap().len(), 64);
        assert_eq!(beginning(&tile, vec![1; 63]), None);
    }

    #[test]
    fn no_more_is_read_than_there_is_patience_for() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/a/{ID}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let _ = stream.read(&mut [0; 1_024]);
                let head = "HTTP/1.1 200 OK\r\ncontent-length: 32\r\nconnection: close\r\n\r\n";
                let _ = stream.write_all(&[head.as_bytes(), &[7; 32]].concat());
            }
        });
        let tile = Resource::Tile { level: 0, number: 0, width: 1 };
        let mut http = Http::open(&address, None, None).unwrap();
        http.left = 100;
        for left in [68, 36, 4] {
            assert_eq!(http.read(&tile).unwrap(), [7; 32]);
            assert_eq!(http.left, left);
        }
        assert_eq!(http.read(&tile).unwrap_err().code(), "source.network");
        // And it stays so.
        assert_eq!(http.read(&tile).unwrap_err().code(), "source.network");
    }

    #[test]
    fn addresses_without_an_assembly_are_refused() {
        for (address, assembly) in [
            ("http://h", None),
            ("http://h/a/x", None),
            ("http://h/log/../etc", None),
            ("http://h", Some("../x")),
        ] {
            assert_eq!(
                Http::open(address, assembly, None).unwrap_err().code(),
                "source.address",
                "{address}"
            );
        }
    }
}
