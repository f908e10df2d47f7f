//! The hashes of a proof as lines of base64, ended by an empty line: as receipts and submissions to witnesses have them.

use super::Hash;
use crate::base64;

/// Why lines are no proof.
pub(crate) enum LinesError {
    /// No empty line ends them.
    Unended,
    /// The line of this number, from 1, is no hash, or one too many.
    Line(usize),
}

/// Writes the lines and the empty one.
pub(crate) fn write_lines(text: &mut String, proof: &[Hash]) {
    for hash in proof {
        text.push_str(&base64::encode(hash));
        text.push('\n');
    }
    text.push('\n');
}

/// Reads so many hashes at most; what comes after the empty line is given back.
pub(crate) fn read_lines(mut text: &str, most: usize) -> Result<(Vec<Hash>, &str), LinesError> {
    let mut proof = Vec::new();
    loop {
        let (line, rest) = text.split_once('\n').ok_or(LinesError::Unended)?;
        text = rest;
        if line.is_empty() {
            return Ok((proof, text));
        }
        let number = proof.len().saturating_add(1);
        let hash = base64::decode_array(line).ok().filter(|_| number <= most);
        proof.push(hash.ok_or(LinesError::Line(number))?);
    }
}
