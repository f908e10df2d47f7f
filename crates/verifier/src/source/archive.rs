//! A record as one file: an uncompressed tar archive of the layout.
//!
//! Tar has grown many ways to say the same thing. A record needs none of them: this reader knows ordinary files with
//! names of up to 100 bytes and refuses every extension, so that there is one reading of an archive and no name, link
//! or length that could mean something else to another program.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::{Index, Source, SourceError, short};
use crate::layout::{Plan, Resource};

const BLOCK: u64 = 512;
/// Archives end with two zero blocks; programs that write in records of 10,240 bytes add more of them.
const END_BLOCKS: std::ops::RangeInclusive<u64> = 2..=21;

/// A tar archive with `checkpoint` and `tile/…` in it, and nothing else.
#[derive(Debug)]
pub struct Archive {
    file: File,
    index: Index<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    offset: u64,
    length: u64,
}

impl Archive {
    /// Reads all headers once; the contents are read when they are asked for.
    pub fn open(path: &Path) -> Result<Archive, SourceError> {
        let mut file =
            File::open(path).map_err(|cause| SourceError::unreadable(path.display().to_string(), cause))?;
        let unreadable = |cause| SourceError::unreadable(path.display().to_string(), cause);
        let end = file.metadata().map_err(unreadable)?.len();

        let mut start = [0; 6];
        let got = read_up_to(&mut file, &mut start).map_err(unreadable)?;
        if let Some(kind) = compressed(start.get(..got).unwrap_or_default()) {
            return Err(SourceError::Compressed(kind));
        }
        file.seek(SeekFrom::Start(0)).map_err(unreadable)?;

        let index = read_headers(BufReader::with_capacity(4096, &mut file), end, path)?;
        Ok(Archive { file, index })
    }
}

impl Source for Archive {
    fn read(&mut self, file: &Resource) -> Result<Vec<u8>, SourceError> {
        let place = *self.index.get(file)?;
        let unreadable = |cause| SourceError::unreadable(file.to_string(), cause);
        self.file.seek(SeekFrom::Start(place.offset)).map_err(unreadable)?;
        let padded = place.length.next_multiple_of(BLOCK);
        let mut bytes = Vec::with_capacity(usize::try_from(padded).unwrap_or(0));
        (&mut self.file).take(padded).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 != padded {
            return Err(SourceError::Truncated);
        }
        let length = usize::try_from(place.length).unwrap_or(usize::MAX);
        if bytes.iter().skip(length).any(|byte| *byte != 0) {
            return Err(SourceError::Padding(place.offset.saturating_add(place.length)));
        }
        bytes.truncate(length);
        Ok(bytes)
    }

    fn expect(&mut self, plan: &Plan) -> Result<(), SourceError> {
        self.index.expect(plan)
    }
}

/// Goes from header to header. `end` is the length of the archive.
fn read_headers<R: Read + Seek>(mut archive: R, end: u64, path: &Path) -> Result<Index<Place>, SourceError> {
    let unreadable = |cause| SourceError::unreadable(path.display().to_string(), cause);
    let mut index = Index::new();
    let mut offset: u64 = 0;
    let mut block = [0; BLOCK as usize];
    loop {
        if end.saturating_sub(offset) < BLOCK {
            return Err(SourceError::Truncated);
        }
        archive.read_exact(&mut block).map_err(unreadable)?;
        if block.iter().all(|byte| *byte == 0) {
            return read_end(&mut archive, offset, end, path).map(|()| index);
        }
        let (name, length) = read_header(&block, offset)?;
        let content = offset.saturating_add(BLOCK);
        let padded = length.checked_next_multiple_of(BLOCK).ok_or(SourceError::Header(offset))?;
        let next = content.checked_add(padded).ok_or(SourceError::Header(offset))?;
        index.add(&name, length, Place { offset: content, length })?;
        if next > end {
            return Err(SourceError::Truncated);
        }
        archive
            .seek_relative(i64::try_from(padded).map_err(|_| SourceError::Header(offset))?)
            .map_err(unreadable)?;
        offset = next;
    }
}

/// Nothing but a few zero blocks from `offset` to the end.
fn read_end<R: Read>(archive: &mut R, offset: u64, end: u64, path: &Path) -> Result<(), SourceError> {
    let left = end.saturating_sub(offset);
    if left < BLOCK.saturating_mul(*END_BLOCKS.start()) {
        return Err(SourceError::Truncated);
    }
    if !left.is_multiple_of(BLOCK) || !END_BLOCKS.contains(&(left / BLOCK)) {
        return Err(SourceError::Padding(offset));
    }
    let mut rest = Vec::new();
    archive
        .take(left)
        .read_to_end(&mut rest)
        .map_err(|cause| SourceError::unreadable(path.display().to_string(), cause))?;
    match rest.iter().any(|byte| *byte != 0) {
        true => Err(SourceError::Padding(offset)),
        false => Ok(()),
    }
}

/// Name and length from one header block. Owner, mode and time are not looked at: they say nothing about the record.
fn read_header(block: &[u8; BLOCK as usize], offset: u64) -> Result<(String, u64), SourceError> {
    let wrong = || SourceError::Header(offset);
    let field = |from: usize, len: usize| block.get(from..from.saturating_add(len)).unwrap_or_default();

    let mut sum: u64 = 0;
    for (i, byte) in block.iter().enumerate() {
        // The checksum counts its own field as spaces.
        let byte = if (148..156).contains(&i) { b' ' } else { *byte };
        sum = sum.saturating_add(u64::from(byte));
    }
    if octal(field(148, 8)).ok_or_else(wrong)? != sum {
        return Err(wrong());
    }
    let magic = field(257, 8);
    if magic != b"ustar\x0000" && magic != b"ustar  \0" {
        return Err(wrong());
    }

    let name = text(field(0, 100)).ok_or_else(wrong)?;
    if !matches!(block.get(156), Some(b'0' | 0)) || field(157, 100).iter().any(|byte| *byte != 0) {
        return Err(SourceError::Kind(short(&name)));
    }
    if field(345, 155).iter().any(|byte| *byte != 0) {
        return Err(SourceError::Name(short(&name)));
    }
    let length = octal(field(124, 12)).ok_or_else(wrong)?;
    Ok((name, length))
}

/// Text up to the first zero byte, after which only zero bytes may stand.
fn text(field: &[u8]) -> Option<String> {
    let len = field.iter().position(|byte| *byte == 0).unwrap_or(field.len());
    let (text, rest) = field.split_at_checked(len)?;
    if rest.iter().any(|byte| *byte != 0) {
        return None;
    }
    String::from_utf8(text.to_vec()).ok()
}

/// Octal digits, then only spaces and zero bytes.
fn octal(field: &[u8]) -> Option<u64> {
    let len = field.iter().position(|byte| !(b'0'..=b'7').contains(byte)).unwrap_or(field.len());
    let (digits, rest) = field.split_at_checked(len)?;
    if digits.is_empty() || rest.iter().any(|byte| *byte != 0 && *byte != b' ') {
        return None;
    }
    u64::from_str_radix(std::str::from_utf8(digits).ok()?, 8).ok()
}

fn compressed(start: &[u8]) -> Option<&'static str> {
    match start {
        [0x1f, 0x8b, ..] => Some("gzip"),
        [0xfd, b'7', b'z', b'X', b'Z', 0] => Some("xz"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some("zstd"),
        [b'B', b'Z', b'h', ..] => Some("bzip2"),
        [b'P', b'K', 3, 4, ..] => Some("zip"),
        _ => None,
    }
}

fn read_up_to(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut taken = Vec::with_capacity(buffer.len());
    file.take(buffer.len() as u64).read_to_end(&mut taken)?;
    for (to, from) in buffer.iter_mut().zip(&taken) {
        *to = *from;
    }
    Ok(taken.len())
}
