//! Bad input below the level of events: framing, lengths, kinds, methods, paths. Nothing of it is ever stored.

mod support;

use folkmoot_simulation::http::device::Device;
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};
use support::{NOTE, Raw, TestHost, assert_headers, assert_problem, get, post, raw, send};

/// A host with one assembly; the assembly's id.
fn host() -> (TestHost, String) {
    let host = TestHost::start();
    let founder = Device::found(
        folkmoot_simulation::people::person(1),
        &host.remote(),
        "Commons",
        folkmoot_simulation::people::lax_rules(),
    );
    let id = founder.assembly().to_string();
    (host, id)
}

#[test]
fn kinds_and_codings_of_bodies() {
    let (host, id) = host();
    let before = host.stored();
    for path in ["/api/v1/assemblies".to_owned(), format!("/api/v1/assemblies/{id}/events")] {
        let kinds: [&[(&str, &str)]; 8] = [
            &[],
            &[("content-type", "application/json")],
            &[("content-type", "text/plain")],
            &[("content-type", "text/plain; charset=latin1")],
            &[("content-type", "multipart/form-data; boundary=x")],
            &[("content-type", "application/x-www-form-urlencoded")],
            &[("content-type", "")],
            &[NOTE, ("content-type", "application/json")],
        ];
        for headers in kinds {
            assert_problem(&send(host.address, "POST", &path, headers, b"x"), 415, "http.media_type");
        }
        for coding in ["gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "x"] {
            let answer = send(host.address, "POST", &path, &[NOTE, ("content-encoding", coding)], b"x");
            assert_problem(&answer, 415, "http.content_encoding");
        }
        for kind in ["application/octet-stream", "TEXT/PLAIN;charset=UTF-8", "text/plain; charset=utf-8"] {
            let answer = send(host.address, "POST", &path, &[("content-type", kind)], b"x");
            assert_eq!(answer.status, 400, "{}", answer.text());
        }
        assert_problem(&send(host.address, "POST", &format!("{path}?x=1"), &[NOTE], b"x"), 400, "http.query");
    }
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_102_lengths_of_bodies() {
    let (host, id) = host();
    let before = host.stored();
    // A note, and the texts that come with it.
    let longest = 136_000;
    for path in ["/api/v1/assemblies".to_owned(), format!("/api/v1/assemblies/{id}/events")] {
        assert_problem(&post(host.address, &path, b""), 413, "http.length");
        // As long as may be is read, and refused for what it is; one byte more is not.
        assert_eq!(post(host.address, &path, &vec![b'x'; longest]).status, 400);
        assert_problem(&post(host.address, &path, &vec![b'x'; longest + 1]), 413, "http.length");
        // A gibibyte is declared, and nothing of it waited for.
        let began = Instant::now();
        let answer = send(host.address, "POST", &path, &[NOTE, ("content-length", "1073741824")], b"x");
        assert_problem(&answer, 413, "http.length");
        assert!(began.elapsed() < Duration::from_secs(2));
        assert_problem(&send_chunks(&host, &path, longest + 10_000), 413, "http.length");
    }
    assert_eq!(host.stored(), before);
}

/// A body of unknown length, sent in pieces until the host has had enough.
fn send_chunks(host: &TestHost, path: &str, bytes: usize) -> Raw {
    let mut body = Vec::new();
    for _ in 0..bytes / 1_000 {
        body.extend_from_slice(b"3e8\r\n");
        body.extend_from_slice(&[b'x'; 1_000]);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"0\r\n\r\n");
    send(host.address, "POST", path, &[NOTE, ("transfer-encoding", "chunked")], &body)
}

#[test]
fn a_body_that_breaks() {
    let (host, id) = host();
    let before = host.stored();
    let path = format!("/api/v1/assemblies/{id}/events");
    for body in ["5\r\nhelloX\r\n0\r\n\r\n", "zz\r\nhello\r\n0\r\n\r\n"] {
        let answer =
            send(host.address, "POST", &path, &[NOTE, ("transfer-encoding", "chunked")], body.as_bytes());
        assert_problem(&answer, 400, "http.body");
    }
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_102_heads_without_end() {
    let (host, _) = host();
    let before = host.stored();
    let many = format!("GET /healthz HTTP/1.1\r\nhost: x\r\n{}\r\n", "x: y\r\n".repeat(100_000));
    let long = format!("GET /healthz HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "y".repeat(1_000_000));
    let path = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "y".repeat(1_000_000));
    for request in [many, long, path] {
        let answer = raw(host.address, request.as_bytes());
        // Refused, or cut off before anything was said.
        if let Some(answer) = Raw::parse(&answer) {
            assert!((400..500).contains(&answer.status), "{}", answer.status);
        }
    }
    assert_eq!(get(host.address, "/healthz").status, 200);
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_101_ambiguous_requests() {
    let (host, id) = host();
    let before = host.stored();
    let path = format!("/api/v1/assemblies/{id}/events");
    let hidden = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    let chunked = format!("0\r\n\r\n{hidden}");
    let samples = [
        format!("content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n{chunked}"),
        format!("content-length: 0\r\ncontent-length: 5\r\n\r\n{hidden}"),
        format!("content-length: 5\r\ncontent-length: 5\r\n\r\nhello{hidden}"),
        format!("content-length: 5, 5\r\n\r\nhello{hidden}"),
        format!("content-length: +5\r\n\r\nhello{hidden}"),
        format!("content-length: -1\r\n\r\n{hidden}"),
        format!("content-length: 0x5\r\n\r\nhello{hidden}"),
        format!("content-length: 5 5\r\n\r\nhello{hidden}"),
        format!("content-length: 18446744073709551621\r\n\r\nhello{hidden}"),
        format!("transfer-encoding: xchunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: chunked, identity\r\n\r\n{chunked}"),
        format!("transfer-encoding: identity, chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: gzip, chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n{chunked}"),
        format!("transfer-encoding : chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding:\u{b}chunked\r\n\r\n{chunked}"),
        format!("transfer-encoding: chunked\r\n\r\n-1\r\n{hidden}"),
        format!("transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n{hidden}"),
        format!("transfer-encoding: chunked\r\n\r\n5;a\r\nhelloX\r\n0\r\n\r\n{hidden}"),
        format!("x: y\r\n z: folded\r\ncontent-length: 0\r\n\r\n{hidden}"),
        format!("host: other\r\ncontent-length: 0\r\n\r\n{hidden}"),
        format!("upgrade: h2c\r\nconnection: upgrade\r\ncontent-length: 0\r\n\r\n{hidden}"),
        format!("x\0: y\r\ncontent-length: 0\r\n\r\n{hidden}"),
    ];
    let mut ours = 0;
    for sample in samples {
        let request =
            format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain; charset=utf-8\r\n{sample}");
        let answer = raw(host.address, request.as_bytes());
        let text = String::from_utf8_lossy(&answer);
        assert!(text.starts_with("HTTP/1.1 4"), "{sample:?}: {text}");
        assert!(!text.contains("HTTP/1.1 2"), "the hidden request was served: {sample:?}: {text}");
        ours += usize::from(text.contains("http.framing"));
    }
    assert!(ours > 0, "what the library reads without a doubt is refused by us");
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_104_slow_heads_and_bodies_are_cut() {
    let (host, id) = host();
    let before = host.stored();
    let head = format!(
        "POST /api/v1/assemblies/{id}/events HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain; charset=utf-8\r\n\
         content-length: 100\r\n\r\nfolkmoot"
    );
    let threads: Vec<_> = [head, "GET /healthz HTTP/1.1\r\nhost:".to_owned(), String::new()]
        .into_iter()
        .map(|sent| {
            let address = host.address;
            std::thread::spawn(move || {
                let mut stream = TcpStream::connect(address).unwrap();
                stream.write_all(sent.as_bytes()).unwrap();
                stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
                let began = Instant::now();
                let mut answer = Vec::new();
                let _ = stream.read_to_end(&mut answer);
                (began.elapsed(), answer)
            })
        })
        .collect();
    for (n, thread) in threads.into_iter().enumerate() {
        let (time, answer) = thread.join().unwrap();
        assert!(n > 0 || String::from_utf8_lossy(&answer).contains("http.slow"), "a slow body");
        assert!(time < Duration::from_secs(20), "{time:?}");
        if let Some(answer) = Raw::parse(&answer) {
            assert_eq!(answer.status, 408, "{}", answer.text());
        }
    }
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_097_every_route_and_method() {
    let (host, id) = host();
    let before = host.stored();
    let nil = uuid::Uuid::nil();
    let reads = [
        "/api/v1/host".to_owned(),
        "/api/v1/assemblies".to_owned(),
        format!("/api/v1/assemblies/{id}"),
        format!("/api/v1/assemblies/{id}/record"),
        format!("/log/{id}/checkpoint"),
        format!("/log/{id}/tile/0/000.p/1"),
        format!("/log/{id}/tile/entries/000.p/1"),
        "/api/v1/openapi.json".to_owned(),
        "/api/docs".to_owned(),
        "/api/docs.css".to_owned(),
        "/healthz".to_owned(),
        "/metrics".to_owned(),
        "/".to_owned(),
        "/found".to_owned(),
        format!("/a/{id}"),
    ];
    for path in &reads {
        let answer = get(host.address, path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_headers(&answer);
        let head = send(host.address, "HEAD", path, &[], b"");
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        assert_headers(&head);
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "POST", "PROPFIND"] {
            if (path.as_str(), method) == ("/api/v1/assemblies", "POST") {
                continue;
            }
            let answer = send(host.address, method, path, &[NOTE], b"");
            assert!((400..500).contains(&answer.status), "{method} {path}: {}", answer.status);
            if method != "CONNECT" {
                assert_problem(&answer, 405, "http.method");
            }
        }
    }
    let only_post = format!("/api/v1/assemblies/{id}/events");
    assert_problem(&get(host.address, &only_post), 405, "http.method");
    // A method in a header or a parameter is nobody's business.
    let overridden = [NOTE, ("x-http-method-override", "POST")];
    assert_problem(&send(host.address, "GET", &only_post, &overridden, b""), 405, "http.method");
    let unknown = [
        (format!("/api/v1/assemblies/{nil}"), "assembly.unknown"),
        (format!("/api/v1/assemblies/{nil}/stream"), "assembly.unknown"),
        (format!("/api/v1/assemblies/{nil}/record"), "assembly.unknown"),
        (format!("/api/v1/assemblies/{}", id.to_uppercase()), "assembly.unknown"),
        (format!("/api/v1/assemblies/{}", id.replace('-', "")), "assembly.unknown"),
        (format!("/api/v1/assemblies/{{{id}}}"), "assembly.unknown"),
        ("/api/v1/assemblies/%2e%2e".to_owned(), "assembly.unknown"),
        ("/api/v1/assemblies/'%20or%201=1--".to_owned(), "assembly.unknown"),
        ("/api/v1/assemblies/%00".to_owned(), "assembly.unknown"),
        (format!("/api/v1/assemblies/{id}/votes/{nil}"), "vote.unknown"),
        (format!("/api/v1/assemblies/{id}/votes/x"), "vote.unknown"),
        (format!("/api/v1/assemblies/{id}/votes/{nil}/ballots"), "vote.unknown"),
        (format!("/api/v1/assemblies/{id}/events/{nil}"), "event.unknown"),
        (format!("/api/v1/assemblies/{id}/events/x"), "event.unknown"),
        (format!("/log/{nil}/checkpoint"), "assembly.unknown"),
        (format!("/log/{id}/tile/0/000"), "tile.unknown"),
        (format!("/log/{id}/tile/0/000.p/2"), "tile.unknown"),
        (format!("/log/{id}/tile/0/001.p/1"), "tile.unknown"),
        (format!("/log/{id}/tile/7/000.p/1"), "tile.unknown"),
        (format!("/log/{id}/tile/entries/000"), "tile.unknown"),
        (format!("/log/{id}/tile/entries/x018/x446/x744/x073/x709/x551/616"), "tile.path"),
        (format!("/log/{id}/tile/8/000.p/1"), "tile.path"),
        (format!("/log/{id}/tile/0/000.p/0"), "tile.path"),
        (format!("/log/{id}/tile/0/000.p/256"), "tile.path"),
        (format!("/log/{id}/tile/0/0"), "tile.path"),
        (format!("/log/{id}/tile/0/x000/000.p/1"), "tile.path"),
        (format!("/log/{id}/tile/-1/000"), "tile.path"),
        (format!("/log/{id}/../host.key"), "tile.path"),
        (format!("/log/{id}/tile/../../host.key"), "tile.path"),
        ("/api/v2/host".to_owned(), "http.path"),
        ("/api".to_owned(), "http.path"),
        ("/api/".to_owned(), "http.path"),
        ("/log".to_owned(), "http.path"),
        ("/log/".to_owned(), "http.path"),
        ("/host.key".to_owned(), "http.path"),
        ("/../host.key".to_owned(), "http.path"),
        ("/%2e%2e/host.key".to_owned(), "http.path"),
        ("/assets/none.js".to_owned(), "http.path"),
    ];
    for (path, code) in unknown {
        let answer = get(host.address, &path);
        assert_problem(&answer, 404, code);
    }
    assert_problem(&post(host.address, "/", b"x"), 405, "http.method");
    assert_eq!(host.stored(), before);
}

#[test]
fn attack_089_no_data_for_other_sites() {
    let (host, id) = host();
    for headers in [[("origin", "https://example.org")], [("origin", "null")]] {
        let answer = send(host.address, "GET", &format!("/api/v1/assemblies/{id}"), &headers, b"");
        assert_headers(&answer);
        assert_eq!(answer.headers["cross-origin-resource-policy"], "same-origin");
    }
    let answer = get(host.address, &format!("/api/v1/assemblies/{id}?callback=alert"));
    assert!(!answer.text().contains("alert"));
    assert_eq!(answer.headers["content-type"], "application/json");
}

#[test]
fn attack_093_metrics_name_nobody() {
    let (host, id) = host();
    post(host.address, &format!("/api/v1/assemblies/{id}/events"), b"x");
    let metrics = get(host.address, "/metrics").text();
    for word in [id.as_str(), "Commons", "Person", "127.0.0.1"] {
        assert!(!metrics.contains(word), "{word} in {metrics}");
    }
    assert!(metrics.contains("folkmoot_refused_total{code=\"note."), "{metrics}");
}
