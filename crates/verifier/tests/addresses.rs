//! Reading a record from a host that is honest, forgetful, broken or hostile.

mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use folkmoot_verifier::source::open;
use folkmoot_verifier::{Options, Report, Step, Verdict, run};
use support::record::{Files, anchored};
use support::story::tell;

type Answer = dyn Fn(&str) -> Vec<u8> + Send + Sync;

/// Serves until the test ends; `answer` gives the whole response to a path.
fn host(answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let answer: Arc<Answer> = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            std::thread::spawn(move || serve(&stream, &*answer));
        }
    });
    address
}

fn serve(mut stream: &TcpStream, answer: &Answer) -> Option<()> {
    let mut line = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut line).ok()?;
    let path = line.split(' ').nth(1)?.to_owned();
    while reader.read_line(&mut line).ok()? > 2 {}
    stream.write_all(&answer(&path)).ok()
}

fn ok(content: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", content.len());
    [head.as_bytes(), content].concat()
}

fn status(status: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes()
}

fn serve_files(id: &str, files: Files) -> impl Fn(&str) -> Vec<u8> + Send + Sync + 'static {
    let prefix = format!("/log/{id}/");
    move |path| match path.strip_prefix(&prefix).and_then(|name| files.get(name)) {
        Some(content) => ok(content),
        None => status("404 Not Found"),
    }
}

fn audit_at(address: &str, options: Options) -> Report {
    match open(address, options.assemblies.first().map(String::as_str)) {
        Ok((mut source, named)) => {
            let mut options = options;
            options.assemblies.extend(named);
            run(source.as_mut(), options, &mut |_| {})
        }
        Err(error) => folkmoot_verifier::refused(options, &error),
    }
}

#[track_caller]
fn unchecked(report: &Report, code: &str) {
    assert_eq!(
        (report.verdict, report.verdict.exit_status()),
        (Verdict::Unchecked, 2),
        "{}",
        report.to_text()
    );
    assert_eq!(report.error.as_ref().unwrap().code, code);
}

#[test]
fn a_host_is_audited_by_each_kind_of_address() {
    let log = tell().log;
    let id = log.id.to_string();
    let address = host(serve_files(&id, log.files()));
    // The id in the address is what the user asked for.
    for path in
        [format!("{address}/a/{id}"), format!("{address}/log/{id}"), format!("{address}/a/{id}/audit#top")]
    {
        assert_eq!(audit_at(&path, Options::default()).verdict, Verdict::Verified, "{path}");
    }
    assert_eq!(audit_at(&address, anchored(log.id)).verdict, Verdict::Verified);
    unchecked(&audit_at(&address, Options::default()), "source.address");
    unchecked(&audit_at(&format!("{address}/a/1"), Options::default()), "source.address");
    let code = if cfg!(feature = "tls") { "source.network" } else { "source.address" };
    unchecked(&audit_at(&format!("https://127.0.0.1:1/a/{id}"), Options::default()), code);
    let other = id.replace(&id[..1], if id.starts_with('0') { "1" } else { "0" });
    unchecked(&audit_at(&format!("{address}/a/{other}"), Options::default()), "source.network");
    unchecked(&audit_at(&format!("http://127.0.0.1:1/a/{id}"), Options::default()), "source.network");
}

#[test]
fn a_host_may_have_given_up_partial_files() {
    let mut log = tell().log;
    let id = log.id.to_string();
    let short = log.files();
    // The log has grown since the checkpoint was read: partial files of before are gone, the full ones are there.
    let event = log.entries[log.entries.len() - 1].clone();
    log.entries.resize(300, event);
    let mut files = log.files();
    files.insert("checkpoint".to_owned(), short["checkpoint"].clone());
    assert_eq!(
        audit_at(&format!("{}/a/{id}", host(serve_files(&id, files.clone()))), Options::default()).verdict,
        Verdict::Verified
    );
    files.remove("tile/entries/000");
    let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
    let (step, failure) = report.first_failure().unwrap();
    assert_eq!((step, failure.code), (Step::Record, "record.missing"));
}

#[test]
fn a_host_that_withholds_files_has_no_complete_record() {
    let log = tell().log;
    let id = log.id.to_string();
    for name in log.files().into_keys().filter(|name| name != "checkpoint") {
        let mut files = log.files();
        files.remove(&name);
        let report = audit_at(&format!("{}/a/{id}", host(serve_files(&id, files))), Options::default());
        let (step, failure) = report.first_failure().unwrap();
        assert_eq!(
            (report.verdict, step, failure.code),
            (Verdict::Failed, Step::Record, "record.missing"),
            "{name}"
        );
    }
}

#[test]
fn a_host_that_is_broken_or_hostile() {
    let log = tell().log;
    let id = log.id.to_string();
    let files = log.files();
    let with = |name: &'static str, answer: Vec<u8>| {
        let honest = serve_files(&id, files.clone());
        let address = host(move |path| if path.contains(name) { answer.clone() } else { honest(path) });
        audit_at(&format!("{address}/a/{id}"), Options::default())
    };
    for name in ["checkpoint", "tile/entries", "tile/0"] {
        for answer in
            ["500 Internal Server Error", "503 Service Unavailable", "403 Forbidden", "204 No Content"]
        {
            unchecked(&with(name, status(answer)), "source.network");
        }
        unchecked(&with(name, Vec::new()), "source.network");
        unchecked(&with(name, b"\x00\xff\x00garbage\r\n\r\n".to_vec()), "source.network");
        // Cut off in the middle.
        unchecked(
            &with(name, b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\nabc".to_vec()),
            "source.network",
        );
        // Round and round.
        let round = format!(
            "HTTP/1.1 302 Found\r\nlocation: /log/{id}/{name}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        );
        unchecked(&with(name, round.into_bytes()), "source.network");
    }
    // More than any file can have: 20 MiB where a tile belongs.
    let report = with("tile/0", ok(&vec![7; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
    let report = with("checkpoint", ok(&vec![b'\n'; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
    let report = with("tile/entries", ok(&vec![7; 20 << 20]));
    assert_eq!(
        report.first_failure().map(|(step, failure)| (step, failure.code)),
        Some((Step::Record, "record.length"))
    );
}
