//! What the user kept, as editors and mail programs leave it (docs/spec/10-audit.md, section 1, "From the user").
//!
//! A checkpoint or receipt is text with a signature in it. What such programs do to text is undone before it is read: what
//! remains either carries a signature that holds or says nothing.

use std::borrow::Cow;
use std::fmt::Display;

use folkmoot_ledger::promise::HEADER;

use crate::findings::Findings;
use crate::step::Step;

const BOM: char = '\u{feff}';

/// Reads all that the user gave for a step. What is none of what was asked for ends the step, and says nothing about the record.
pub(crate) fn read_all<T, E: Display>(
    given: &[Vec<u8>],
    (step, what): (Step, &str),
    parse: impl Fn(&[u8]) -> Result<T, E>,
    code: impl Fn(&E) -> &'static str,
    findings: &mut Findings,
) -> Vec<T> {
    if !given.is_empty() {
        findings.ask(step);
    }
    let mut all = Vec::new();
    for bytes in given {
        match read(bytes, &parse) {
            Ok(one) => all.push(one),
            Err(error) => {
                let why = format!("what you gave is not a {what} ({error} [{}])", code(&error));
                findings.stop(step, &why);
            }
        }
    }
    all
}

/// Whether what the user gave in place of a receipt is a promise.
pub(crate) fn is_promise(bytes: &[u8]) -> bool {
    restored(bytes).is_some_and(|text| text.starts_with(HEADER))
}

/// Reads what the user gave, as it was before other programs had it. What is no text is read as it is, and refused.
fn read<T, E>(bytes: &[u8], parse: impl Fn(&[u8]) -> Result<T, E>) -> Result<T, E> {
    match restored(bytes) {
        Some(text) => parse(text.as_bytes()),
        None => parse(bytes),
    }
}

/// The text without byte order mark, carriage returns, the marks of a quotation, blanks at the ends of lines, and empty lines
/// before and after it; with one line feed at the end. None for what is no text.
fn restored(bytes: &[u8]) -> Option<String> {
    let text = decoded(bytes)?;
    let mut lines: Vec<&str> = text.strip_prefix(BOM).unwrap_or(&text).lines().map(str::trim_end).collect();
    let is_quoted = |line: &&str| line.is_empty() || line.starts_with('>');
    if lines.iter().all(is_quoted) {
        lines = lines.into_iter().map(unquoted).collect();
    }
    let text = lines.join("\n");
    Some(format!("{}\n", text.trim_matches('\n')))
}

/// UTF-8, or UTF-16 where a byte order mark says so.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty()).map(Cow::Owned)
}

/// A line without the marks of a quotation, however often it was quoted.
fn unquoted(mut line: &str) -> &str {
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.strip_prefix(' ').unwrap_or(rest);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "folkmoot/x\n5\nAAAA=\n\n\u{2014} name c2ln\n";

    #[test]
    fn what_editors_and_mail_do_is_undone() {
        let utf16 = |units: fn(u16) -> [u8; 2]| {
            format!("{BOM}{TEXT}").encode_utf16().flat_map(units).collect::<Vec<u8>>()
        };
        let quoted = |mark: &str| TEXT.lines().map(|line| format!("{mark}{line}\r\n")).collect::<String>();
        for spoiled in [
            TEXT.replace('\n', "\r\n").into_bytes(),
            TEXT.trim_end().as_bytes().to_vec(),
            format!("{BOM}{TEXT}").into_bytes(),
            format!("\n\n{TEXT}\n \n").into_bytes(),
            TEXT.replace('\n', " \t\n").into_bytes(),
            quoted("> ").into_bytes(),
            quoted(">> ").into_bytes(),
            quoted("> > ").into_bytes(),
            quoted(">").into_bytes(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            assert_eq!(restored(&spoiled).as_deref(), Some(TEXT), "{}", String::from_utf8_lossy(&spoiled));
        }
    }

    #[test]
    fn what_is_no_text_stays_none() {
        assert_eq!(restored(&[0xff, 0xfe, 0]), None);
        assert_eq!(restored(&[0xff, 0xfe, 0, 0xd8]), None);
        assert_eq!(restored(b"\x89PNG\r\n\x1a\n"), None);
        assert_eq!(restored(b""), Some("\n".to_owned()));
    }
}
