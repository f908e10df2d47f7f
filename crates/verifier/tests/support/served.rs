//! A host in the hands of whoever wants an audit to go wrong: it answers each path with whatever it is told to.

use std::io::{BufRead, BufReader, Cursor, Read};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use super::record::Files;

type Answer = dyn Fn(&str) -> Box<dyn Read + Send> + Send + Sync;

/// Serves until the test ends; `answer` gives the whole response to a path.
pub fn host(answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> String {
    streaming_host(move |path| Box::new(Cursor::new(answer(path))))
}

/// The same with responses that need not come to an end.
pub fn streaming_host(answer: impl Fn(&str) -> Box<dyn Read + Send> + Send + Sync + 'static) -> String {
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
    std::io::copy(&mut answer(&path), &mut stream).ok().map(|_| ())
}

pub fn ok(content: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", content.len());
    [head.as_bytes(), content].concat()
}

pub fn status(status: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes()
}

pub fn serve_files(id: &str, files: Files) -> impl Fn(&str) -> Vec<u8> + Send + Sync + 'static {
    let prefix = format!("/log/{id}/");
    move |path| match path.strip_prefix(&prefix).and_then(|name| files.get(name)) {
        Some(content) => ok(content),
        None => status("404 Not Found"),
    }
}
