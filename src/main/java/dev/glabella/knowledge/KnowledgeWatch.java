package dev.glabella.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the folder now and then, and has it read again once a change has come to rest. It looks rather than listens,
 * because mounted and shared folders often report no changes.
 */
@Component
class KnowledgeWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(KnowledgeWatch.class);

	private final KnowledgeBase base;
	private final KnowledgeSettings settings;
	private final Optional<Path> folder;
	private Map<Path, Stamp> read = Map.of();
	private Map<Path, Stamp> seen = Map.of();
	private boolean failing;
	private @Nullable ScheduledExecutorService looking;

	KnowledgeWatch(KnowledgeBase base, KnowledgeSettings settings) {
		this.base = base;
		this.settings = settings;
		this.folder = KnowledgeFiles.folderOf(settings.folder());
	}

	/** When a file was last changed, and how long it is. */
	private record Stamp(FileTime changed, long size) {}

	@Override
	public synchronized void start() {
		if (!settings.watch() || folder.isEmpty() || isRunning()) return;
		var every = settings.lookEvery().toMillis();
		looking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("knowledge-watch").factory());
		looking.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
	}

	@Override
	public synchronized void stop() {
		if (looking != null) looking.shutdownNow();
		looking = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return looking != null;
	}

	/** Reads the folder if it differs from what was read, and did not change since the last look. */
	void look() {
		try {
			var now = stamps(folder.orElseThrow());
			failing = false;
			var settled = now.equals(seen);
			seen = now;
			if (!settled || now.equals(read)) return;
			base.refresh();
			read = now;
		}
		catch (RuntimeException failed) {
			if (!failing) log.warn("Could not look at the knowledge folder; the former content stays in use, and each next look tries again", failed);
			failing = true;
		}
	}

	private static Map<Path, Stamp> stamps(Path folder) {
		var stamps = new HashMap<Path, Stamp>();
		for (var file : KnowledgeFiles.filesIn(folder)) {
			try {
				stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
			}
			catch (IOException goneMeanwhile) {
				stamps.remove(file);
			}
		}
		return stamps;
	}
}
