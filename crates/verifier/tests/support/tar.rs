//! Tar archives as attackers write them: every field of a header is open to be lied in.
#![allow(dead_code)] // each test file uses a part

/// One member of an archive.
#[derive(Clone)]
pub struct Member {
    pub name: Vec<u8>,
    pub prefix: Vec<u8>,
    pub kind: u8,
    pub link: Vec<u8>,
    pub content: Vec<u8>,
    /// What the header says of the length; the true length when `None`.
    pub size_field: Option<[u8; 12]>,
    pub magic: [u8; 8],
    pub mtime: u64,
}

impl Member {
    pub fn file(name: &str, content: Vec<u8>) -> Member {
        Member {
            name: name.as_bytes().to_vec(),
            prefix: Vec::new(),
            kind: b'0',
            link: Vec::new(),
            content,
            size_field: None,
            magic: *b"ustar\x0000",
            mtime: 0,
        }
    }

    pub fn header(&self) -> [u8; 512] {
        let mut header = [0u8; 512];
        let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
        put(0, &self.name[..self.name.len().min(100)]);
        put(100, b"0000644\0");
        put(108, b"0000000\0");
        put(116, b"0000000\0");
        let size = format!("{:011o}\0", self.content.len());
        put(124, &self.size_field.unwrap_or_else(|| size.as_bytes().try_into().unwrap()));
        put(136, format!("{:011o}\0", self.mtime).as_bytes());
        put(156, &[self.kind]);
        put(157, &self.link);
        put(257, &self.magic);
        put(345, &self.prefix);
        with_checksum(header)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.header().to_vec();
        bytes.extend_from_slice(&self.content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
        bytes
    }
}

/// The header with the checksum that it ought to have.
pub fn with_checksum(mut header: [u8; 512]) -> [u8; 512] {
    header[148..156].copy_from_slice(b"        ");
    let sum: u64 = header.iter().map(|byte| u64::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}

/// A whole archive with its two zero blocks.
pub fn archive(members: &[Member]) -> Vec<u8> {
    let mut bytes: Vec<u8> = members.iter().flat_map(Member::bytes).collect();
    bytes.resize(bytes.len() + 1024, 0);
    bytes
}
