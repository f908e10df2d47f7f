//! `folkmoot open`: pages of one's own program, over hosts that are honest, and over one that is not.

#[path = "../../server/tests/support/mod.rs"]
mod support;

use folkmoot_simulation::{
    http::{device::Device, remote::Remote},
    people::{lax_rules, person},
};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};
use support::{Raw, TestHost, get, raw, send};
use tempfile::TempDir;

const PAGE: &str = "<!doctype html><html><head><title>own</title></head></html>";
const ID: &str = "018f0000-0000-7000-8000-000000000001";

/// The program, over a host.
struct Open {
    child: Child,
    address: SocketAddr,
    said: String,
    _folder: TempDir,
}

impl Open {
    fn over(host: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let web = folder.path().join("web");
        std::fs::create_dir_all(web.join("assets")).unwrap();
        std::fs::write(web.join("index.html"), PAGE).unwrap();
        std::fs::write(web.join("index.html.br"), "packed").unwrap();
        std::fs::write(web.join("assets/main.js"), "own()").unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_folkmoot"))
            .args(["open", host, "--folder"])
            .arg(folder.path().join("kept"))
            .arg("--web")
            .arg(web)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let said = said.trim().to_owned();
        let address = said.split_once("http://").unwrap_or_else(|| panic!("{said}")).1;
        let address = address.split('/').next().unwrap().parse().unwrap();
        Self { child, address, said, _folder: folder }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A host that answers everything with what it wants to run in somebody's browser; the heads of what it was asked.
fn poisoned() -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let heads = Arc::clone(&asked);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut head = String::new();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap_or(0) > 0 {}
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            heads.lock().unwrap().push(head);
            let (status, more, body) = match path.as_str() {
                "/api/v1/host" => (
                    "200 OK",
                    "content-type: application/json\r\nset-cookie: who=you\r\nclear-site-data: \"*\"\r\naccess-control-allow-origin: *\r\n",
                    r#"{"relays":["https://relay.example","javascript:poison()"]}"#,
                ),
                "/api/v1/assemblies" => ("302 Found", "location: /index.html\r\n", "poison()"),
                path if path.ends_with("/power") => {
                    ("200 OK", "content-type: application/json\r\ncontent-encoding: br\r\n", "poison()")
                }
                path if path.ends_with("checkpoint") => {
                    ("200 OK", "content-type: text/html\r\n", "<script>poison()</script>")
                }
                path if path.ends_with("000") => {
                    ("200 OK", "content-type: text/plain; charset=utf-7\r\n", "<script>poison()</script>")
                }
                _ => ("200 OK", "content-type: text/javascript\r\n", "poison()"),
            };
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\n{more}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
            );
        }
    });
    (address, asked)
}

/// A problem in the form of RFC 9457, on which nothing can run.
#[track_caller]
fn assert_problem(answer: &Raw, status: u16, code: &str) {
    assert_eq!((answer.status, answer.code().as_str()), (status, code), "{}", answer.text());
    assert_eq!(header(answer, "content-type"), Some("application/problem+json"));
    assert!(header(answer, "content-security-policy").unwrap().starts_with("default-src 'none';"));
    assert_eq!(header(answer, "x-content-type-options"), Some("nosniff"));
}

fn header<'a>(answer: &'a Raw, name: &str) -> Option<&'a str> {
    answer.headers.get(name).map(String::as_str)
}

#[test]
fn attack_149_nothing_that_a_poisoned_host_serves_runs() {
    let (host, asked) = poisoned();
    let open = Open::over(&format!("http://{host}/a/{ID}#secret"));
    assert!(open.said.ends_with(&format!("/a/{ID}#secret")), "{}", open.said);

    for path in ["/", "/trust", &format!("/a/{ID}")] {
        let page = get(open.address, path);
        assert_eq!(page.status, 200, "{path}");
        let says = format!("<meta name=\"folkmoot-host\" content=\"http://{host}\" />");
        assert_eq!(page.text(), PAGE.replace("<head>", &format!("<head>\n    {says}")));
        let policy = header(&page, "content-security-policy").unwrap();
        assert!(policy.contains("connect-src 'self' https://relay.example;"), "{policy}");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'"), "{policy}");
    }
    let packed = send(open.address, "GET", "/", &[("accept-encoding", "br")], b"");
    assert_eq!((packed.status, header(&packed, "content-encoding")), (200, None));
    assert_eq!(get(open.address, "/assets/main.js").text(), "own()");
    // What this program does not have, it does not get elsewhere.
    for path in
        ["/assets/other.js", "/sw.js", "/api/docs", "/api/v1/openapi.json", "/relay/moot.example", "/metrics"]
    {
        assert_problem(&get(open.address, path), 404, "http.path");
    }

    let about = get(open.address, "/api/v1/host");
    assert_eq!(about.status, 200);
    for gone in ["set-cookie", "clear-site-data", "access-control-allow-origin"] {
        assert_eq!(header(&about, gone), None);
    }
    let assembly = format!("/api/v1/assemblies/{ID}");
    let log = format!("/log/{ID}");
    for path in [
        "/api/v1/assemblies".to_owned(),
        format!("{assembly}/power"),
        assembly.clone(),
        format!("{log}/checkpoint"),
    ] {
        let answer = get(open.address, &path);
        assert_problem(&answer, 502, "own.answer");
        assert!(!answer.text().contains("poison"), "{path}");
    }
    // Text stays text, in the one encoding, and cannot be a page even if it is opened as one.
    let text = get(open.address, &format!("{log}/tile/0/000"));
    assert_eq!(header(&text, "content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(header(&text, "x-content-type-options"), Some("nosniff"));
    assert!(header(&text, "content-security-policy").unwrap().contains("sandbox"));

    for head in asked.lock().unwrap().iter() {
        let path = head.split(' ').nth(1).unwrap();
        assert!(path.starts_with("/api/v1/") || path.starts_with("/log/"), "{head}");
        assert!(!head.contains("secret"), "{head}");
    }
}

#[test]
fn what_a_browser_says_about_its_owner_does_not_reach_the_host() {
    let (host, asked) = poisoned();
    let open = Open::over(&format!("http://{host}"));
    let headers = [
        ("cookie", "other=1"),
        ("user-agent", "Browser of somebody"),
        ("accept-language", "gsw"),
        ("referer", "http://127.0.0.1/a"),
        ("authorization", "Bearer token"),
        ("te", "trailers"),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(send(open.address, "GET", "/api/v1/host", &headers, b"").status, 200);
    let asked = asked.lock().unwrap();
    let head = asked.last().unwrap().to_lowercase();
    assert!(head.contains("authorization: bearer token"), "{head}");
    for gone in ["cookie", "somebody", "gsw", "referer", "trailers", "sec-fetch"] {
        assert!(!head.contains(gone), "{head}");
    }
}

#[test]
fn other_pages_and_other_names_of_this_machine_are_turned_away() {
    let host = TestHost::start();
    let open = Open::over(&format!("http://{}", host.address));
    let own = open.address;
    let as_host = |name: &str| {
        let request = format!("GET / HTTP/1.1\r\nhost: {name}\r\nconnection: close\r\n\r\n");
        Raw::parse(&raw(own, request.as_bytes())).unwrap()
    };
    assert_eq!(as_host(&own.to_string()).status, 200);
    for name in ["moot.example", "localhost", &format!("moot.example:{}", own.port()), "127.0.0.1"] {
        assert_problem(&as_host(name), 421, "own.address");
    }
    let about = |headers: &[(&str, &str)]| send(own, "GET", "/api/v1/host", headers, b"");
    assert_eq!(about(&[("origin", &format!("http://{own}"))]).status, 200);
    assert_problem(&about(&[("origin", "https://moot.example")]), 403, "own.origin");
    assert_problem(&about(&[("sec-fetch-site", "cross-site")]), 403, "own.origin");
    assert_problem(&about(&[("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors")]), 403, "own.origin");
    // A link from elsewhere may lead here.
    let link = [("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")];
    assert_eq!(send(own, "GET", "/trust", &link, b"").status, 200);
    assert_problem(&send(own, "POST", "/trust", &[], b"x"), 405, "http.method");
    assert_problem(&get(own, "/api/v1/host?x"), 400, "http.query");
}

#[test]
fn a_member_does_everything_over_it() {
    let host = TestHost::start();
    let open = Open::over(&format!("http://{}", host.address));
    let remote = Remote::new(&format!("http://{}", open.address));
    let mut ada = Device::found(person(1), &remote, "Commons", lax_rules());
    let secret = ada.invite(5);
    let mut bo = Device::new(person(2), &remote, ada.assembly());
    bo.join(&secret);
    ada.visit();
    let path = format!("/api/v1/assemblies/{}", ada.assembly());
    // The refusals of the host arrive as they are.
    assert_problem(&get(open.address, &format!("{path}/votes/{ID}")), 404, "vote.unknown");
    assert_problem(
        &support::post(open.address, &format!("{path}/events"), b"no note"),
        400,
        "note.structure",
    );
    let record = |remote: &Remote| remote.get(&format!("{path}/record")).unwrap().body;
    assert_eq!(record(&ada.remote), record(&host.remote()));

    // What happens arrives while it happens.
    let mut stream = TcpStream::connect(open.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    write!(stream, "GET {path}/stream HTTP/1.1\r\nhost: {}\r\n\r\n", open.address).unwrap();
    let mut heard = String::new();
    let mut buffer = [0; 4096];
    let mut hear = |size: u64| {
        while !heard.contains(&format!("\"size\":{size},")) {
            let read = stream.read(&mut buffer).unwrap();
            assert!(read > 0, "{heard}");
            heard.push_str(&String::from_utf8_lossy(&buffer[..read]));
        }
    };
    hear(ada.replica.size());
    ada.invite(1);
    hear(ada.replica.size());
}

#[test]
fn a_host_that_is_away_is_said_to_be() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let open = Open::over(&format!("http://{free}"));
    assert_eq!(get(open.address, "/").status, 200, "the pages are there");
    assert_problem(&get(open.address, "/api/v1/host"), 502, "own.away");
}
